import type { Analysis } from '../../analyze.ts';
import type { Finding, Fix } from '../../findings/finding.ts';
import { forms } from '../../forms/index.ts';
import { message, type MessageId } from '../../messages/message.ts';
import { ruleCatalogue } from '../../rules/catalogue.ts';
import type { InlayHint } from './inlay-hint.ts';

/** Rules whose figure comes from another year's report. */
const acrossYears = new Set(ruleCatalogue.filter(({ tag }) => tag === 'neighbours').map(({ id }) => id));

/** Rules of relations that others than a slip may break: what they ask for is no figure to be filled in. */
const inferred = new Set(
  forms
    .flatMap(({ crossYear, tables }) => [...crossYear, ...tables.flatMap(({ relations }) => relations)])
    .flatMap(({ rule, status }) => (status === 'inferred' ? [rule] : [])),
);

/**
 * The right figure beside each wrong or blank one, where it is settled: a cell that the relations point at, a total left
 * blank, a total that its parts alone decide. Where several figures are asked for, or any of several cells may be wrong,
 * there is none.
 */
export function totalHints({ report, findings }: Analysis): InlayHint[] {
  const ends = new Map<number, number>();
  for (const { rows } of report.tables)
    for (const row of rows)
      for (const { cell } of row.cells) {
        const { start, end } = cell.range;
        ends.set(start, end);
      }
  const byCell = new Map<
    number,
    { readonly finding: Finding; readonly fix: Fix; readonly value: number }[]
  >();
  for (const finding of findings) {
    if (inferred.has(finding.rule)) continue;
    const { data, range } = finding;
    const value = data.proposed ?? data.computed;
    const fix = finding.fixes.find(({ preferred }) => preferred);
    if (value === undefined || !fix || !isSettled(finding, fix) || ends.get(range.start) !== range.end)
      continue;
    byCell.set(range.start, [...(byCell.get(range.start) ?? []), { finding, fix, value }]);
  }
  return [...byCell.values()].flatMap((asked): InlayHint[] => {
    const [first] = asked;
    if (!first || asked.some(({ value }) => value !== first.value)) return [];
    const { finding, fix, value } = first;
    const label = labelOf(finding);
    return [
      {
        offset: finding.range.end,
        side: 'behind',
        label: message(label, { value }),
        tooltip: finding.message,
        // What the parts make is told; whether the total or a part is wrong is for the author to say.
        edits: label === 'hint.proposed' ? fix.edits : [],
      },
    ];
  });
}

/** A blank total whose relations ask for different figures has a fix to choose, and no figure that is right. */
function isSettled({ data }: Finding, { safety }: Fix): boolean {
  return data.stated !== null || data.proposed !== undefined || safety === 'safe';
}

function labelOf({ rule, data }: Finding): InlayHintWords {
  // A cell that is named although another one may be wrong instead is only likely to be it.
  if (data.proposed !== undefined) return data.alternatives?.length ? 'hint.likely' : 'hint.proposed';
  if (data.stated === null) return 'hint.proposed';
  return acrossYears.has(rule) ? 'hint.across-years' : 'hint.sum';
}

type InlayHintWords = Extract<MessageId, `hint.${string}`>;
