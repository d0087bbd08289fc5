import type { Fix } from '../findings/finding.ts';
import { message } from '../messages/message.ts';
import type { BoundTable, Report } from '../report/report.ts';
import { isUnderstood } from '../report/table-state.ts';
import type { Cell, Row } from '../syntax/blocks.ts';
import { labelKey } from '../text/label-key.ts';
import { ofWords } from '../text/words.ts';
import { defineRule } from './rule.ts';

/** The word that only the note has, and how it is misspelt. */
const NOTE_WORD = /[勾钩]\s{0,4}[稽嵇]/;

/**
 * The note on how the rows balance, which the form prints in the corner of 表三, is nowhere in the report. It is asked
 * for only in a table with the merged headers of the form (申请人情况): a plain table has another word over its labels.
 */
export const tableNoteMissing = defineRule(
  {
    id: 'table-note-missing',
    severity: 'info',
    fix: 'safe',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    for (const bound of report.tables.filter(isUnderstood)) {
      const { corner, name } = bound.table;
      if (!NOTE_WORD.test(corner) || holdsNote(report)) continue;
      const title = titleCell(bound);
      if (!title) continue;
      yield {
        message: message('table-note-missing', { table: name, note: corner }),
        range: title.cell.text.range,
        data: { table: name },
        fixes: noteInCorner(title.row, bound),
      };
    }
  },
);

/** Wherever it stands: above the table, in the corner, in a line cut off from its section. */
function holdsNote({ document }: Report): boolean {
  return document.blocks.some((block) =>
    block.kind === 'line'
      ? hasNoteWord(block.text)
      : block.rows.some((row) => row.cells.some(({ text }) => hasNoteWord(text))),
  );
}

const hasNoteWord = ofWords((words) => NOTE_WORD.test(words));

/** The header over all columns of values, and the row it stands in. */
function titleCell({ parts, table }: BoundTable): { cell: Cell; row: Row } | null {
  const key = labelKey(table.columnsTitle ?? '');
  for (const part of parts) {
    if (part.notation === 'loose-rows') continue;
    for (const row of part.rows) {
      const cell = row.cells.find((candidate) => candidate.key === key);
      if (cell) return { cell, row };
    }
  }
  return null;
}

/** Only where the corner is there and blank. */
function noteInCorner({ cells }: Row, { table }: BoundTable): Fix[] {
  const [corner] = cells;
  if (!corner?.text.isBlank) return [];
  const edits = [{ range: corner.slot, newText: table.corner }];
  return [
    { title: message('fix.insert-note', { table: table.name }), safety: 'safe', edits, preferred: true },
  ];
}
