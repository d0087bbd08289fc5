import type { Reading } from '../../analyze.ts';
import { type Locale, type Message, message, renderMessage } from '../../messages/message.ts';
import { organKey } from '../../neighbours/organ-key.ts';
import { isReadable, type Report } from '../../report/report.ts';
import { askedAcrossYears } from './asked-across-years.ts';
import { askedWithinYear } from './asked-within-year.ts';
import { compareCells } from './compare-cells.ts';
import type { ComparedRow, Comparison } from './comparison-model.ts';
import { pairCells } from './pair-cells.ts';

/** A report that can be compared: it says of which year it is. */
type DatedReport = Report & { readonly year: number };

/**
 * Two reports beside each other, every cell that either of them has. The one of the earlier year is last year's,
 * whichever comes first. Refused, in words, for what is no report, has no year, or is of the same year as the other.
 *
 * @param isKnownSame whether settings say that both are of one organ, whatever they call it.
 */
export function compareReports(
  one: Reading,
  other: Reading,
  locale: Locale = 'zh-CN',
  isKnownSame = false,
): Comparison | { readonly refused: Message } {
  if (![one, other].every(({ report }) => isReadable(report)))
    return { refused: message('compare.refused.no-report') };
  if (!isDated(one.report) || !isDated(other.report)) return { refused: message('compare.refused.no-year') };
  if (one.report.year === other.report.year)
    return { refused: message('compare.refused.same-year', { year: one.report.year }) };
  const [before, after] = one.report.year < other.report.year ? [one, other] : [other, one];
  const isSame = isKnownSame || isSameOrgan(before.report, after.report);
  return {
    before: identityOf(before.report),
    after: identityOf(after.report),
    notes: notesOn(before.report, after.report, isSame).map((note) => renderMessage(note, locale)),
    rows: rowsOf(before, after, isSame, locale),
  };
}

function isDated(report: Report): report is DatedReport {
  return report.year !== null;
}

function identityOf({ year, organ }: Report): Comparison['before'] {
  return { year: year ?? 0, organ };
}

function yearsApart(before: Report, after: Report): number {
  return (after.year ?? 0) - (before.year ?? 0);
}

function isSameOrgan(one: Report, other: Report): boolean {
  return one.organ !== null && other.organ !== null && organKey(one.organ) === organKey(other.organ);
}

function notesOn(before: Report, after: Report, isSame: boolean): Message[] {
  const apart = yearsApart(before, after);
  const [one, other] = [before.organ, after.organ];
  return [
    ...(one !== null && other !== null && !isSame
      ? [message('compare.note.other-organ', { before: one, after: other })]
      : []),
    ...(apart > 1
      ? [message('compare.note.years-apart', { before: before.year ?? '', after: after.year ?? '' })]
      : []),
  ];
}

function rowsOf(before: Reading, after: Reading, isSame: boolean, locale: Locale): ComparedRow[] {
  const asked = askedWithinYear(after);
  // What last year hands on, it hands on to the very next year of the same organ.
  const isNext = yearsApart(before.report, after.report) === 1 && isSame;
  const acrossYears = isNext ? askedAcrossYears(before, after) : [];
  return pairCells(before.report, after.report).map((pair) =>
    compareCells(
      pair,
      [...asked, ...acrossYears]
        .filter(({ cell }) => cell === pair.after)
        .map(({ value, why }) => ({ value, why: renderMessage(why, locale) })),
    ),
  );
}
