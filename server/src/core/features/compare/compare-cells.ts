import { type BoundCell, statedValue } from '../../report/report.ts';
import type { AskedValue, ComparedCell, ComparedRow } from './comparison-model.ts';
import type { PairedCell } from './pair-cells.ts';

/** What two reports state in a cell, and the change. */
export function compareCells(
  { id, table, row, column, before, after }: PairedCell,
  asked: readonly AskedValue[],
): ComparedRow {
  const change = changeOf(before, after);
  return {
    id,
    table,
    row,
    column,
    unit: (after && unitOf(after)) ?? (before && unitOf(before)),
    before: before && comparedCell(before),
    after: after && comparedCell(after),
    change,
    percent: before && percentOf(change, before),
    asked,
  };
}

function comparedCell(bound: BoundCell): ComparedCell {
  return { value: statedValue(bound), text: bound.cell.text.trimmed, range: bound.cell.range };
}

/** As written in the cell, else as printed in the header; null for counts. */
function unitOf({ reading, column }: BoundCell): string | null {
  return (reading.kind === 'number' ? reading.unit : null) ?? column.unit ?? null;
}

/** Units that say how much a figure is; those that only say what is counted (件) make no difference. */
const SCALING = /[万亿元]/;

function scaleOf(cell: BoundCell): string {
  const unit = unitOf(cell) ?? '';
  return SCALING.test(unit) ? unit : '';
}

function changeOf(before: BoundCell | null, after: BoundCell | null): number | null {
  const was = before && statedValue(before);
  const is = after && statedValue(after);
  if (was === null || is === null || !before || !after || scaleOf(before) !== scaleOf(after)) return null;
  // Amounts have decimals, which are subtracted in binary.
  return Number((is - was).toFixed(6));
}

/** Of nothing no share can be told, nor of what is itself a change. */
function percentOf(change: number | null, before: BoundCell): number | null {
  const was = statedValue(before);
  if (change === null || was === null || was <= 0 || before.column.type === 'delta') return null;
  return Number(((change / was) * 100).toFixed(2));
}
