import type { TextEdit } from '../findings/finding.ts';
import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { cellRef } from '../relations/equation.ts';
import type { BoundCell } from '../report/report.ts';
import { makeRange } from '../text/range.ts';
import type { CellInReport } from './cells.ts';
import { firstOf } from './open-cells.ts';
import { defineRule } from './rule.ts';
import { signDue } from './signed-change.ts';

/** Digits, signs and points of full width, and what stands between groups of three. */
const NOT_PLAIN = /[０-９＋－．,，'’\s\u00a0]/;
/** 12万件 is not 12: a unit that multiplies stays, as does one of money. */
const MULTIPLIES = /[万亿元]/;

/**
 * A figure that is not plain digits: full width, thousands separators, blanks inside, 件 behind a count. Notes in
 * brackets stay. One finding a table.
 */
export const cellNumberFormat = defineRule(
  { id: 'cell-number-format', severity: 'info', fix: 'safe', tag: 'style', source: '通行做法' },
  function* ({ report }) {
    for (const table of report.tables) {
      if (table.rows.every((row) => row.cells.every(isPlainNumber))) continue;
      const cells = table.rows
        .flatMap((row) => row.cells.map((cell): CellInReport => ({ table, row, cell })))
        .filter(({ cell }) => writtenPlain(cell).length > 0);
      const first = firstOf(cells);
      if (!first) continue;
      const args = { table: table.table.name, count: cells.length, text: first.cell.cell.text.trimmed };
      yield {
        message: message('cell-number-format', args),
        range: first.cell.cell.range,
        data: { table: table.table.name, cells: cells.map(cellRef) },
        fixes: [
          {
            title: message('fix.plain-numbers', args),
            safety: 'safe',
            edits: cells
              .flatMap(({ cell }) => writtenPlain(cell))
              .sort((a, b) => a.range.start - b.range.start),
          },
        ],
      };
    }
  },
);

const PLAIN_DIGITS = /^[+-]?\d*$/;

/** What nearly every cell holds. */
function isPlainNumber({ cell, column }: BoundCell): boolean {
  return column.type !== 'delta' && PLAIN_DIGITS.test(cell.text.text);
}

/** The edits that write the figure of a cell plainly; none where it is plain. */
function writtenPlain(bound: BoundCell): TextEdit[] {
  const { cell, reading, column } = bound;
  if (reading.kind !== 'number' || signDue(bound) !== null) return [];
  const { digits, unit } = reading;
  const stated = cell.text.text.slice(digits.start, digits.end);
  const isPlain = !NOT_PLAIN.test(stated);
  const unitEdits =
    unit === null || column.type === 'amount' || MULTIPLIES.test(unit)
      ? []
      : replaceSpan(cell.text, makeRange(digits.end, digits.end + unit.length), '');
  if (isPlain) return unitEdits;
  const plain = stated.normalize('NFKC').replace(/[,'’\s]/g, '');
  return [...replaceSpan(cell.text, digits, plain), ...unitEdits];
}
