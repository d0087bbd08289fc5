import type { Block, Line, Row, Table } from '../syntax/blocks.ts';
import { makeRange, spanOf } from '../text/range.ts';
import { ofWords } from '../text/words.ts';
import { headingOverLines } from './broken-headings.ts';
import { knownHeading } from './headings.ts';

/** Headings end within so many characters of their line, whatever follows. */
const LONGEST_HEADING = 50;
/** Less is no paragraph, unless it is a sentence. */
const SHORTEST_PARAGRAPH = 12;
/** Most lines of a text do not, and need no second look. */
const BEGINS_WITH_NUMBER = /^[\s\u3000#＃*（(【〖[]{0,20}第?[一二三四五六\d０-９]/;

/**
 * The blocks with the headings of the six parts on lines of their own, wherever an author or a converter put them: before
 * their content on one line (`六、其他需要报告的事项：无`), in the first row of their table, or among rows between blanks,
 * which have no end but what is no row any more.
 */
export function withHeadingsApart(blocks: readonly Block[]): Block[] {
  const apart: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) continue;
    if (block.kind === 'line' && !mayHoldHeading(block.text)) {
      if (mayEndInHeading(block.text)) apart.push(...splitEnd(block));
      else apart.push(block);
      continue;
    }
    const whole = block.kind === 'line' ? headingOverLines(blocks, index) : null;
    if (whole) {
      apart.push(whole.line);
      index += whole.lines - 1;
    } else for (const part of partsOf(block)) apart.push(part);
  }
  return apart;
}

function partsOf(block: Block): readonly Block[] {
  if (block.kind === 'line') return splitLine(block);
  return block.notation === 'loose-rows' ? takeApart(block) : splitFirstRow(block);
}

const mayHoldHeading = ofWords((words) => BEGINS_WITH_NUMBER.test(words));

/** Whether something without a full stop stands behind one: paragraphs end in a full stop. */
const mayEndInHeading = ofWords((words) => {
  const from = words.lastIndexOf('。') + 1;
  return from > 0 && from < words.length && words.length - from <= LONGEST_HEADING;
});

/** A paragraph and the heading that came to stand at its end when a line break was lost. */
function splitEnd(line: Line): Line[] {
  const { text } = line.text;
  const from = text.lastIndexOf('。') + 1;
  const heading = { ...line, text: line.text.slice(makeRange(from, text.length)), prefix: '', level: 0 };
  if (!isNumberedHeading(heading)) return [line];
  const content = line.text.slice(makeRange(0, from));
  const { start } = heading.text.range;
  return [
    { ...line, text: content, range: makeRange(line.range.start, start), suffix: '' },
    { ...heading, range: makeRange(start, line.range.end) },
  ];
}

/** The heading of a line and what stands behind it; the line itself where there is nothing to tell apart. */
function splitLine(line: Line): Line[] {
  const { text } = line.text;
  for (const { index } of text.slice(0, LONGEST_HEADING).matchAll(/[：:。— \t\u3000-]/g)) {
    const rest = text.slice(index).replace(/^[：:。—\-\s]+/, '');
    if (rest === '' || /^[*_#\s]+$/.test(rest)) return [line];
    // A blank may stand anywhere in a heading or lead to its page in a table of contents.
    if (/\s/.test(text.charAt(index)) && !/^(?:暂无|没有|无|0\s?件)/.test(rest) && !isParagraph(rest))
      continue;
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

function isParagraph(text: string): boolean {
  return text.endsWith('。') || (text.length > SHORTEST_PARAGRAPH && /[，：。]/.test(text));
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
  const lines = table.rows.map(asLine);
  for (let index = 0; index < table.rows.length; index++) {
    const line = lines[index];
    const whole = line && (knownHeading(line) ? { line, lines: 1 } : headingOverLines(lines, index));
    const row = table.rows[index];
    if (whole) {
      endTable();
      parts.push(whole.line);
      index += whole.lines - 1;
    } else if (row) rows.push(row);
  }
  if (parts.length === 0) return [table];
  endTable();
  return parts;
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
