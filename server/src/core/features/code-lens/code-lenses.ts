import type { Analysis } from '../../analyze.ts';
import { type Locale, message, renderMessage } from '../../messages/message.ts';
import { placeOf } from '../../relations/equation.ts';
import type { RelationResult } from '../../relations/evaluate.ts';
import { isReadable } from '../../report/report.ts';
import { cellRange } from '../../syntax/blocks.ts';
import type { Range } from '../../text/range.ts';
import { previewVerdict } from '../preview/preview-verdict.ts';

/** A line of words above a line of the text, which does something when clicked. */
export interface CodeLens {
  readonly range: Range;
  readonly title: string;
  /** `go`: to `target`; `say`: nothing, it only tells. */
  readonly action: 'say' | 'go' | 'preview' | 'fix-all';
  readonly target?: Range;
}

/**
 * Above each table how its relations came out, leading to the first that fails, and the way to the preview; above the
 * first also what can be put right without asking. None for a text that is no report.
 */
export function codeLenses({ report, relations, findings }: Analysis, locale: Locale): CodeLens[] {
  if (!isReadable(report)) return [];
  const tables = [...report.tables].sort((a, b) => a.range.start - b.range.start);
  const safe = findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')).length;
  return tables.flatMap((bound, index): CodeLens[] => {
    const { range } = bound;
    const results = relations.filter(({ instance }) => instance.table === bound);
    const verdict = previewVerdict(results, locale);
    const target = firstFailing(results);
    return [
      ...(verdict
        ? [
            {
              range,
              title: verdict.text,
              ...(target ? { action: 'go' as const, target } : { action: 'say' as const }),
            },
          ]
        : []),
      { range, title: renderMessage(message('lens.preview'), locale), action: 'preview' },
      ...(index === 0 && safe > 0
        ? [
            {
              range,
              title: renderMessage(message('lens.fix-all', { count: safe }), locale),
              action: 'fix-all' as const,
            },
          ]
        : []),
    ];
  });
}

/** The first total, as the text goes, of a relation that does not hold or is left blank. */
function firstFailing(results: readonly RelationResult[]): Range | undefined {
  return results
    .filter(({ status }) => status === 'fails' || status === 'blank-total')
    .flatMap(({ instance }) => {
      const place = placeOf(instance);
      return place ? [cellRange(place.cell.cell)] : [];
    })
    .sort((a, b) => a.start - b.start)[0];
}
