import type { TableForm } from '../../forms/form.ts';
import { type BoundCell, type BoundRow, isReadable, type Report } from '../../report/report.ts';
import type { Cell } from '../../syntax/blocks.ts';
import { makeRange, type Range } from '../../text/range.ts';
import type { TokenModifier, TokenType } from './token-legend.ts';

/** A stretch of one line and what it is. */
export interface SemanticToken {
  readonly range: Range;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/**
 * What the labels and values of the three tables are, in the order of the text, none of them over another or over the end
 * of a line. Nothing for a text that is not a report. Blank cells and dashes are left to the grammar.
 *
 * @param within only what touches it; everything where absent.
 */
export function semanticTokens(report: Report, within?: Range): SemanticToken[] {
  if (!isReadable(report)) return [];
  const tokens = report.tables.flatMap(({ table, rows }) => {
    const sums = sumsOf(table);
    return rows.flatMap((row) => tokensOfRow(report, row, sums));
  });
  tokens.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const result: SemanticToken[] = [];
  for (const token of tokens) {
    if (within && (token.range.end < within.start || token.range.start > within.end)) continue;
    // Rows that are printed side by side share the cell that labels them.
    if (token.range.start >= (result.at(-1)?.range.end ?? 0)) result.push(token);
  }
  return result;
}

/** Ids of the rows and of the columns that are sums by the form. */
interface Sums {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

function sumsOf({ relations }: TableForm): Sums {
  const totals = (along: 'row' | 'column'): Set<string> =>
    new Set(
      relations.flatMap((relation) =>
        relation.along === along && relation.kind === 'equals' && relation.status === 'definition'
          ? [relation.total ?? '']
          : [],
      ),
    );
  // A relation along a column adds up rows.
  return { rows: totals('column'), columns: totals('row') };
}

function tokensOfRow(report: Report, row: BoundRow, sums: Sums): SemanticToken[] {
  const total: readonly TokenModifier[] = sums.rows.has(row.form.id) ? ['total'] : [];
  return [
    ...split(report, rangesOfLabel(row)).map((range) => ({
      range,
      type: 'reportLabel' as const,
      modifiers: total,
    })),
    ...row.cells.flatMap((cell) => {
      const { kind } = cell.reading;
      if (kind !== 'number' && kind !== 'text') return [];
      const modifiers = [
        ...total,
        ...computed(cell, sums),
        ...(kind === 'text' ? (['unreadable'] as const) : []),
      ];
      return split(report, rangesOfCell(cell.cell)).map((range) => ({
        range,
        type: 'reportFigure' as const,
        modifiers,
      }));
    }),
  ];
}

/** A row whose label is nowhere in particular (表四 as it is printed) has none. */
function rangesOfLabel({ labelCell, labelRange, cells }: BoundRow): Range[] {
  if (labelCell) return rangesOfCell(labelCell);
  const isAround = cells.some(
    ({ cell }) => labelRange.start <= cell.text.range.start && cell.text.range.end <= labelRange.end,
  );
  return isAround ? [] : [labelRange];
}

function computed({ column }: BoundCell, { columns }: Sums): readonly TokenModifier[] {
  return columns.has(column.id) ? ['computed'] : [];
}

/** Where the text of a cell stands, without the marks and tags within it. */
function rangesOfCell(cell: Cell): Range[] {
  return cell.text.pieces
    .filter(({ text }) => text.trim() !== '')
    .map(({ start, end }) => makeRange(start, end));
}

/** Cut at the ends of lines, blanks at the ends left out. */
function split({ source }: Report, ranges: readonly Range[]): Range[] {
  return ranges.flatMap(({ start, end }) => {
    const parts: Range[] = [];
    const pattern = /[^\r\n]+/g;
    for (const { 0: line, index } of source.text.slice(start, end).matchAll(pattern)) {
      const from = start + index + (line.length - line.trimStart().length);
      const until = from + line.trim().length;
      if (until > from) parts.push(makeRange(from, until));
    }
    return parts;
  });
}
