import { analyze, type CellRef, type Finding } from '../../server/src/core/index.ts';
import type { Figure, MeasuredReport } from './reports.ts';
import type { Changed } from './ways.ts';

/** What the engine makes of wrong cells; each case is counted once, as the first of these that is true. */
export const outcomes = [
  'named',
  'offered',
  'partly named',
  'right cell named, wrong one offered',
  'right cell accused alone',
  'sums only',
  'not found',
] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * What is said of a report with some figures changed. `named`: exactly these, and what they have to be; `offered`: no
 * right cell is named, and each of these is offered with its figure; `partly named`: one of two is, or with another figure,
 * and no right cell; `sums only`: the sums are said to be wrong.
 */
export function outcomeOf(report: MeasuredReport, changed: readonly Changed[]): Outcome {
  const { findings } = analyze(withChanges(report.text, changed), { notation: report.notation });
  const named = findings.filter(({ rule }) => rule === 'likely-wrong-cell');
  const names = ({ data }: Finding, figure: Figure): boolean =>
    isCellOf(figure, data.cell) && data.proposed === figure.meant;
  const isAllNamed = changed.every(({ figure }) => named.some((finding) => names(finding, figure)));
  const isWronglyNamed = named.some(({ data }) => !changed.some(({ figure }) => isCellOf(figure, data.cell)));
  if (isAllNamed && !isWronglyNamed) return 'named';
  const isOffered = changed.every(({ figure }) => findings.some((finding) => offers(finding, figure)));
  if (isWronglyNamed) return isOffered ? 'right cell named, wrong one offered' : 'right cell accused alone';
  if (isOffered) return 'offered';
  if (named.length > 0) return 'partly named';
  return findings.some((finding) => isErrorAbout(finding, changed)) ? 'sums only' : 'not found';
}

/** The text with some figures replaced. */
function withChanges(text: string, changed: readonly Changed[]): string {
  let result = text;
  for (const { figure, value } of [...changed].sort(
    (a, b) => b.figure.fact.range.start - a.figure.fact.range.start,
  ))
    result = result.slice(0, figure.fact.range.start) + value + result.slice(figure.fact.range.end);
  return result;
}

/** Whether a finding says what a figure has to be: itself, among the alternatives, or by the fix of a total. */
function offers({ data, fixes }: Finding, figure: Figure): boolean {
  const { fact, meant } = figure;
  if (isCellOf(figure, data.cell) && data.proposed === meant) return true;
  if (data.alternatives?.some(({ cell, proposed }) => isCellOf(figure, cell) && proposed === meant))
    return true;
  const isOnCell = data.table === fact.table && data.row === fact.row && data.column === fact.column;
  return isOnCell && fixes.length > 0 && data.computed === meant;
}

function isErrorAbout({ severity, data }: Finding, changed: readonly Changed[]): boolean {
  return (
    severity === 'error' &&
    changed.some(({ figure }) => data.cells?.some((cell) => isCellOf(figure, cell)) ?? false)
  );
}

function isCellOf({ fact }: Figure, cell: CellRef | undefined): boolean {
  return cell?.table === fact.table && cell.row === fact.row && cell.column === fact.column;
}
