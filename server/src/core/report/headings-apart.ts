import type { Block, Line, Row, Table } from '../syntax/blocks.ts';
import { makeRange, spanOf } from '../text/range.ts';
import { ofWords } from '../text/words.ts';
import { type HeadingMatch, matchHeading } from './headings.ts';

/** Headings end within so many characters of their line, whatever follows. */
const LONGEST_HEADING = 50;
/** Most lines of a text do not, and need no second look. */
const BEGINS_WITH_NUMBER = /^[\s\u3000#*（(【〖[]{0,20}第?[一二三四五六\d０-９]/;

/**
 * The blocks with the headings of the six parts on lines of their own, wherever an author or a converter put them: before
 * their content on one line (`六、其他需要报告的事项：无`), in the first row of their table, or among rows between blanks,
 * which have no end but what is no row any more.
 */
export function withHeadingsApart(blocks: readonly Block[]): Block[] {
  const apart: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'line' && !mayHoldHeading(block.text)) apart.push(block);
    else for (const part of partsOf(block)) apart.push(part);
  }
  return apart;
}

function partsOf(block: Block): readonly Block[] {
  if (block.kind === 'line') return splitLine(block);
  return block.notation === 'loose-rows' ? takeApart(block) : splitFirstRow(block);
}

const mayHoldHeading = ofWords((words) => BEGINS_WITH_NUMBER.test(words));

/** The heading of a line and what stands behind it; the line itself where there is nothing to tell apart. */
function splitLine(line: Line): Line[] {
  const { text } = line.text;
  for (const { index } of text.slice(0, LONGEST_HEADING).matchAll(/[：:。— \t\u3000-]/g)) {
    const rest = text.slice(index).replace(/^[：:。—\-\s]+/, '');
    if (rest === '' || /^[*_#\s]+$/.test(rest)) return [line];
    // A blank may stand anywhere in a heading or lead to its page in a table of contents.
    if (/\s/.test(text.charAt(index)) && !/^(?:暂无|没有|无|0\s?件)/.test(rest)) continue;
    const start = text.length - rest.length;
    const heading = line.text.slice(makeRange(0, index));
    if (!isNumberedHeading({ ...line, text: heading })) continue;
    const content = line.text.slice(makeRange(start, text.length));
    return [
      { ...line, text: heading, range: makeRange(line.range.start, content.range.start) },
      {
        ...line,
        text: content,
        range: makeRange(content.range.start, line.range.end),
        prefix: '',
        suffix: '',
        level: 0,
      },
    ];
  }
  return [line];
}

/** Templates put the heading into the first row of the table, over all its columns. */
function splitFirstRow(table: Table): Block[] {
  // pandoc leaves the header row of a table blank.
  const filled = table.rows.findIndex(({ cells }) => cells.some(({ text }) => !text.isBlank));
  const first = table.rows[filled];
  const rows = table.rows.slice(filled + 1);
  const second = rows[0];
  const line = first && asLine(first);
  if (!line || !second || !isNumberedHeading(line)) return [table];
  return [
    { ...line, range: makeRange(table.range.start, line.text.range.end) },
    { ...table, rows, range: makeRange(second.range.start, table.range.end) },
  ];
}

function takeApart(table: Table): Block[] {
  const parts: Block[] = [];
  let rows: Row[] = [];
  const endTable = (): void => {
    if (rows.length > 0) parts.push({ ...table, rows, range: spanOf(rows.map(({ range }) => range)) });
    rows = [];
  };
  for (const row of table.rows) {
    const line = asLine(row);
    if (line && knownHeading(line)) {
      endTable();
      parts.push(line);
    } else rows.push(row);
  }
  if (parts.length === 0) return [table];
  endTable();
  return parts;
}

/** The section whose very words a line has. */
function knownHeading(line: Line): HeadingMatch | null {
  const match = matchHeading(line);
  return match?.match === 'similar' ? null : match;
}

/** A heading with a number: without one, the words alone may be a caption or a label. */
function isNumberedHeading(line: Line): boolean {
  return (knownHeading(line)?.number.numeral ?? null) !== null;
}

/** A row with a single cell that says something, as a line. */
function asLine({ cells, range }: Row): Line | null {
  const [cell, ...others] = cells.filter(({ text }) => !text.isBlank);
  if (!cell || others.length > 0) return null;
  return { kind: 'line', text: cell.text, range, prefix: '', suffix: '', level: 0 };
}
