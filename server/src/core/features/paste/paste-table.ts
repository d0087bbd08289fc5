import type { Analysis } from '../../analyze.ts';
import { saysMore } from '../../exchange/canonical-table.ts';
import { isCaptionOf } from '../../exchange/table-caption.ts';
import { type ValueText, writeTable } from '../../exchange/write-table.ts';
import type { TextEdit } from '../../findings/finding.ts';
import { insertTable } from '../../fixes/insert-blocks.ts';
import { tableNotation } from '../../exchange/report-style.ts';
import { allRows, type TableForm } from '../../forms/form.ts';
import { type Message, message } from '../../messages/message.ts';
import { bindTables } from '../../report/bind-tables.ts';
import { type BoundTable, isReadable, type Report, type Section } from '../../report/report.ts';
import type { Block, Notation } from '../../syntax/blocks.ts';
import { readDocument } from '../../syntax/read-document.ts';
import { labelKey } from '../../text/label-key.ts';
import { makeRange } from '../../text/range.ts';
import { SourceText } from '../../text/source-text.ts';
import { isOffLimits } from '../completion/off-limits.ts';
import { cellId } from '../preview/cell-id.ts';
import { editCells, plainNumber } from '../preview/edit-cells.ts';

/** What another program put on the clipboard. */
export interface Clipboard {
  readonly html?: string;
  readonly text?: string;
}

/** A table of the form that was copied elsewhere, put into the report. */
export interface PastedTable {
  readonly title: Message;
  /** Whether it only fills cells in; else a table is inserted. */
  readonly fills: boolean;
  /** Whether it can hardly be meant otherwise: the caret is where that table belongs. */
  readonly isExpected: boolean;
  readonly edits: readonly TextEdit[];
}

/**
 * The edits that put a table from the clipboard into a report: into the cells of the table that the report has, else as a
 * new one in the part that it belongs to, written like the others: on the blank line at the offset, else at its end. Null
 * unless the clipboard holds one of the three tables, known by its labels, nothing else, and nothing that would be lost.
 */
export function pasteTable(analysis: Analysis, offset: number, clipboard: Clipboard): PastedTable | null {
  const { report } = analysis;
  if (!isReadable(report)) return null;
  const pasted = readClipboard(report, clipboard);
  if (!pasted) return null;
  const own = report.tables.find(({ table }) => table.name === pasted.table.name);
  return own ? fill(analysis, pasted, own, offset) : insert(report, pasted, offset);
}

/** Text is read only as rows between TABs, as spreadsheets copy them: of others a caret may well want the characters. */
function readClipboard(report: Report, { html, text }: Clipboard): BoundTable | null {
  return (html && onlyTable(report, html, 'html')) || (text && onlyTable(report, text, 'text')) || null;
}

function onlyTable(report: Report, content: string, notation: Notation): BoundTable | null {
  const { blocks } = readDocument(new SourceText(content), notation);
  const written = notation === 'html' ? 'html' : 'tab-rows';
  if (blocks.some((block) => block.kind === 'table' && block.notation !== written)) return null;
  const [bound, ...others] = bindTables([{ section: null, blocks }], report.form, report.year);
  if (!bound || others.length > 0) return null;
  const { parts, extraRows, misshapenRows, unreadRows } = bound;
  const isOdd = extraRows.length + misshapenRows.length + unreadRows.length > 0;
  const isOwn = (block: Block): boolean =>
    block.kind === 'table' ? parts.includes(block) : isCaptionOf(block, bound) || isHeadingOf(block, bound);
  return !isOdd && blocks.every(isOwn) ? bound : null;
}

/** 三、收到和处理政府信息公开申请情况, copied with its table. */
function isHeadingOf(block: Block, { form, table }: BoundTable): boolean {
  const title = form.sections.find(({ number }) => number === table.section)?.title ?? '';
  return block.kind === 'line' && labelKey(block.text.text).endsWith(labelKey(title));
}

function fill(analysis: Analysis, pasted: BoundTable, own: BoundTable, offset: number): PastedTable | null {
  const values = pasted.rows.flatMap((row) =>
    row.cells.map(({ column, cell }) => ({
      id: cellId(pasted.table, row.form, column),
      text: cell.text.trimmed,
    })),
  );
  // A blank states nothing: what the report says there stays. A figure that it has no cell for would be lost.
  const changes = values.filter(({ text }) => text !== '');
  const result = editCells(analysis, changes);
  if ('refused' in result || result.edits.length === 0) return null;
  const { start, end } = own.range;
  return {
    title: message('paste.fill', { table: own.table.name }),
    fills: true,
    isExpected: isInSection(analysis.report, own, offset) || (start <= offset && offset <= end),
    edits: result.edits,
  };
}

function insert(report: Report, pasted: BoundTable, offset: number): PastedTable | null {
  if (saysMore(pasted) || pasted.rows.length < allRows(pasted.table).length) return null;
  const section = report.sections.find(({ form }) => form.number === pasted.table.section);
  if (!section || !canGrow(report, section)) return null;
  const value = (_block: unknown, row: { id: string }, column: { id: string }): string => {
    const cells = pasted.rows.find(({ form }) => form.id === row.id)?.cells;
    const found = cells?.find((cell) => cell.column.id === column.id);
    const text = found?.cell.text.trimmed.replace(/\s+/g, ' ') ?? '';
    return (found && plainNumber(found, text)) ?? text;
  };
  const isExpected = isInSection(report, pasted, offset);
  return {
    title: message('paste.insert', { table: pasted.table.name }),
    fills: false,
    isExpected,
    edits: [
      (isExpected && insertAtCaret(report, pasted.table, offset, value)) ||
        insertTable(report, section, pasted.table, value),
    ],
  };
}

/** A page grows behind a paragraph or table of its own; within one, or in a list, it is its author's to say how. */
function canGrow({ document, source }: Report, section: Section): boolean {
  const last = section.blocks.at(-1) ?? section.heading;
  return (
    document.notation !== 'html' ||
    /<\/(?:p|div|h[1-6]|table)>$/i.test(source.text.slice(last.range.start, last.range.end))
  );
}

/** On the blank line that the caret is in; null where it is in no such line, or that is part of a table, of code or the like. */
function insertAtCaret(report: Report, table: TableForm, offset: number, value: ValueText): TextEdit | null {
  const { source, document } = report;
  const { line } = source.positionAt(offset);
  const [start, end] = [source.lineStart(line), source.lineEnd(line)];
  if (document.notation === 'html' || !isLineBlank(source, line)) return null;
  if (document.blocks.some(({ range }) => range.start <= end && start <= range.end)) return null;
  if (isOffLimits(source, offset, document.notation)) return null;
  const written = writeTable(table, tableNotation(report), value).join(source.eol);
  const gap = (beside: number): string => (isLineBlank(source, beside) ? '' : source.eol);
  return { range: makeRange(start, end), newText: `${gap(line - 1)}${written}${gap(line + 1)}` };
}

function isLineBlank(source: SourceText, line: number): boolean {
  if (line < 0 || line >= source.lineCount) return true;
  return source.lineText(line).trim() === '';
}

function isInSection({ sections }: Report, { table }: BoundTable, offset: number): boolean {
  const section = sections.findLast(({ range }) => range.start <= offset);
  return section?.form.number === table.section;
}
