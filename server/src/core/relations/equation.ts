import { arithmeticValue, type BoundCell, statedValue } from '../report/report.ts';
import type { CellRef } from '../findings/finding.ts';
import { leafLabel } from '../forms/form.ts';
import type { PlacedCell, RelationInstance } from './relation-instances.ts';

/** A cell by its canonical labels. */
export function cellRef({ table, row, cell }: PlacedCell): CellRef {
  return { table: table.table.name, row: row.label, column: cell.column.label, value: statedValue(cell) };
}

/** Every cell of the relation, the total first. */
export function cellsOf(instance: RelationInstance): PlacedCell[] {
  return [...(instance.total ? [instance.total] : []), ...instance.terms.map(({ at }) => at)];
}

/** The cell that a finding about the relation stands on: its total, or the first of its terms. */
export function placeOf(instance: RelationInstance): PlacedCell | null {
  return instance.total ?? instance.terms[0]?.at ?? null;
}

/** How a cell is called within its relation: by its column along a row, by its row's own label down a column. */
export function nameInRelation(instance: RelationInstance, at: PlacedCell): string {
  return instance.relation.along === 'row' ? at.cell.column.label : shortRowLabel(at);
}

/** A row's own label; with its group where the label alone says too little (（六）其他处理／3.其他). */
export function shortRowLabel({ row }: PlacedCell): string {
  const own = leafLabel(row.form);
  const group = row.form.path.at(-2);
  return group !== undefined && /^\d/.test(own) ? `${group}／${own}` : own;
}

/** The terms that are not 0 as they are added: `258＋12＋1`; `0` where there are none. */
export function sumText(instance: RelationInstance): string {
  const parts = instance.terms.flatMap(({ at, sign }) => {
    const value = arithmeticValue(at.cell) ?? 0;
    return value === 0 ? [] : [{ negative: sign * value < 0, size: Math.abs(value) }];
  });
  if (parts.length === 0) return '0';
  return parts
    .map(({ negative, size }, index) => `${negative ? '－' : index === 0 ? '' : '＋'}${size}`)
    .join('');
}

/** A side of a balance with its names: `一、本年新收… 821＋二、上年结转… 18`. */
export function namedSum(instance: RelationInstance, cells: readonly PlacedCell[]): string {
  return cells.map((at) => `${nameInRelation(instance, at)} ${numberText(at.cell)}`).join('＋');
}

function numberText(cell: BoundCell): string {
  return String(arithmeticValue(cell) ?? '?');
}

/** A difference with its sign, as people write it: `+3`, `-3`. */
export function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : String(difference);
}
