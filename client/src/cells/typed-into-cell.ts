import type { TableCell } from '../../../server/src/lsp/protocol.ts';

/** A replaced stretch of the text, as editors tell of it. */
export interface TextChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** What marks the edges of cells, means something before them, or may be a mark of Markdown that is no part of the value. */
const MARKS = /[|\t\r\n\\<>`"*_~&;]/;

/**
 * The cells after a change within one of them, as typing is; null where it may have changed what the cells are, which
 * only the server can tell.
 */
export function afterTyping(cells: readonly TableCell[], change: TextChange): TableCell[] | null {
  const { rangeOffset: start, rangeLength, text } = change;
  const end = start + rangeLength;
  const grown = text.length - rangeLength;
  const index = cells.findIndex(({ area }) => area.start <= start && end <= area.end);
  const cell = cells[index];
  if (!cell || MARKS.test(text)) return null;
  const { range } = cell;
  // What is typed beside the value, or over part of the blanks around it, is for the server to read.
  if (start < range.start || end > range.end || /^\s|\s$/.test(text)) return null;
  const moved = ({ start: from, end: to }: TableCell['range']) => ({ start: from + grown, end: to + grown });
  const longer = ({ start: from, end: to }: TableCell['range']) => ({ start: from, end: to + grown });
  return cells.map((each, at) => {
    const place = at > index ? moved : longer;
    return at < index ? each : { ...each, range: place(each.range), area: place(each.area) };
  });
}
