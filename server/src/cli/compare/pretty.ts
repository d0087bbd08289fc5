import {
  type ComparedCell,
  type ComparedRow,
  displayWidth,
  type Locale,
  message,
  type MessageId,
  padEnd,
  padStart,
  renderMessage,
} from '../../core/index.ts';
import type { ComparedFiles } from './compared-files.ts';

/** A column label under its row's label. */
const INDENT = '    ';
const LONGEST_FIGURE = 20;

/**
 * For people at a terminal, table by table and row by row. Rows of figures that are 0 or blank in both years are left
 * out, unless a relation asks for something else.
 */
export function comparePretty({ comparison }: ComparedFiles, locale: Locale, all: boolean): string {
  const { before, after, notes } = comparison;
  const say = (id: MessageId, args = {}): string => renderMessage(message(id, args), locale);
  const rows = all ? comparison.rows : comparison.rows.filter(isOfInterest);
  const absent = say('compare.absent');
  const lines = rows.map((row) => [INDENT + row.column, ...figuresOf(row, absent), askedText(row)]);
  const heads = [
    say('compare.column.before', { year: before.year }),
    say('compare.column.after', { year: after.year }),
    say('compare.column.change'),
    say('compare.column.percent'),
    say('compare.column.asked'),
  ];
  const widths = ['', ...heads].map((head, column) =>
    lines.reduce((most, line) => Math.max(most, displayWidth(line[column] ?? '')), displayWidth(head)),
  );
  // The first and the last column hold words, those between figures.
  const write = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0
          ? padEnd(cell, width)
          : column === cells.length - 1
            ? cell
            : padStart(cell, width);
      })
      .join('  ')
      .trimEnd();
  const tables = [...new Set(rows.map(({ table }) => table))].map((table) =>
    [
      write([table, ...heads]),
      ...rows.flatMap((row, index) => {
        if (row.table !== table) return [];
        const previous = rows[index - 1];
        const isNew = previous?.table !== table || previous.row !== row.row;
        return [...(isNew ? [`  ${row.row}`] : []), write(lines[index] ?? [])];
      }),
    ].join('\n'),
  );
  return [
    [heading(before, after), ...notes].join('\n'),
    ...(tables.length > 0 ? tables : [say('compare.nothing')]),
  ].join('\n\n');
}

type Heading = ComparedFiles['comparison']['before'];

function heading(before: Heading, after: Heading): string {
  const name = ({ organ, year }: Heading): string => [organ, year].filter((part) => part !== null).join(' ');
  return before.organ === after.organ
    ? `${name(before)} → ${after.year}`
    : `${name(before)} → ${name(after)}`;
}

function isOfInterest({ before, after, asked }: ComparedRow): boolean {
  return asked.length > 0 || [before, after].some((cell) => cell !== null && !isNothing(cell));
}

/** 0, blank, or a dash for nothing; words that are no number are something. */
function isNothing({ value, text }: ComparedCell): boolean {
  return value === 0 || (value === null && /^(?:[-–—－―‐−_/／\\]*|无)$/.test(text));
}

function figuresOf({ before, after, change, percent }: ComparedRow, absent: string): string[] {
  return [
    before ? shortened(before.text) : absent,
    after ? shortened(after.text) : absent,
    change === null ? '' : signed(change),
    percent === null ? '' : `${signed(percent)}%`,
  ];
}

/** Figures are short; words in their place must not push the columns apart. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_FIGURE ? `${line.slice(0, LONGEST_FIGURE - 1)}…` : line;
}

/** Each value once, with all that asks for it. */
function askedText({ asked }: ComparedRow): string {
  const values = [...new Set(asked.map(({ value }) => value))];
  const reasons = (value: number) => asked.flatMap((one) => (one.value === value ? one.why : []));
  return values.map((value) => `${value}（${reasons(value).join('；')}）`).join('  ');
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
