import type { Analysis } from '../../analyze.ts';
import { type Locale, message, renderMessage } from '../../messages/message.ts';
import { placeOf } from '../../relations/equation.ts';
import type { RelationResult } from '../../relations/evaluate.ts';
import { type BoundTable, isReadable, isUnfilled } from '../../report/report.ts';
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
export function codeLenses({ report, source, relations, findings }: Analysis, locale: Locale): CodeLens[] {
  if (!isReadable(report)) return [];
  const tables = [...report.tables].sort((a, b) => a.range.start - b.range.start);
  const safe = findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')).length;
  // Web pages may have all their tables in one line.
  const lines = tables.map(({ range }) => source.positionAt(range.start).line);
  return tables.flatMap((bound, index): CodeLens[] => {
    const { range } = bound;
    const lens = (id: 'lens.preview' | 'lens.fix-all', action: CodeLens['action']): CodeLens => ({
      range,
      title: renderMessage(message(id, { count: safe }), locale),
      action,
    });
    return [
      ...verdictLens(
        bound,
        relations.filter(({ instance }) => instance.table === bound),
        locale,
      ),
      ...(lines.indexOf(lines[index] ?? 0) === index ? [lens('lens.preview', 'preview')] : []),
      ...(index === 0 && safe > 0 ? [lens('lens.fix-all', 'fix-all')] : []),
    ];
  });
}

/** Nothing is said of a table that nobody has filled in yet: that nothing adds up to nothing is no merit. */
function verdictLens(bound: BoundTable, results: readonly RelationResult[], locale: Locale): CodeLens[] {
  const verdict = previewVerdict(results, locale);
  if (!verdict || bound.rows.every(({ cells }) => cells.every(isUnfilled))) return [];
  const title = renderMessage(
    message('lens.verdict', { table: bound.table.name, verdict: verdict.text }),
    locale,
  );
  const target = firstOpen(results);
  return [{ range: bound.range, title, ...(target ? { action: 'go', target } : { action: 'say' }) }];
}

/** The first total, as the text goes, of a relation that does not hold or is left blank. */
function firstOpen(results: readonly RelationResult[]): Range | undefined {
  return results
    .filter(({ status }) => status === 'fails' || status === 'blank-total')
    .flatMap(({ instance }) => {
      const place = placeOf(instance);
      return place ? [place.cell.cell.range] : [];
    })
    .sort((a, b) => a.start - b.start)[0];
}
