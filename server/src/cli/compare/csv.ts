import type { ComparedRow } from '../../core/index.ts';
import { toCsv } from '../csv.ts';
import type { ComparedFiles } from './compared-files.ts';

const HEADER = [
  'table',
  'row',
  'column',
  'unit',
  'before',
  'beforeText',
  'after',
  'afterText',
  'change',
  'percent',
  'asked',
];

/** Every row; where relations ask for several values, they stand in one cell. */
export function compareCsv({ comparison }: ComparedFiles): string {
  return toCsv([HEADER, ...comparison.rows.map(csvRow)]);
}

function csvRow({ table, row, column, unit, before, after, change, percent, asked }: ComparedRow) {
  const values = [...new Set(asked.map(({ value }) => value))].join(' ');
  return [
    table,
    row,
    column,
    unit,
    before?.value ?? null,
    before?.text ?? null,
    after?.value ?? null,
    after?.text ?? null,
    change,
    percent,
    values,
  ];
}
