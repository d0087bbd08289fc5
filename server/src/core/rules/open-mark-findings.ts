import type { Fix, TextEdit } from '../findings/finding.ts';
import { writeNumber } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { cellRef, shortRowLabel } from '../relations/equation.ts';
import type { RelationResult } from '../relations/evaluate.ts';
import type { BoundCell } from '../report/report.ts';
import { type OpenMark, openMarksIn } from '../text/open-marks.ts';
import { makeRange } from '../text/range.ts';
import { cellsOfReport, type CellInReport } from './cells.ts';
import { firstOf } from './open-cells.ts';
import type { Draft, RuleContext } from './rule.ts';

/**
 * Every mark of a text that something is still open: blank cells one finding a table, all others each on its own, so
 * that no figure of last year is published unseen.
 */
export function* openMarkFindings(context: RuleContext): Iterable<Draft> {
  const { report } = context;
  const cells = cellsOfReport(report).filter(({ cell }) => cell.reading.kind === 'open');
  const { source } = report;
  const marks = source.holds('【') ? openMarksIn(source.text) : [];
  if (cells.length === 0 && marks.length === 0) return;
  const byStart = new Map(cells.map((place) => [place.cell.cell.range.start, place]));
  const hints = marks.flatMap((mark) => {
    const place = mark.kind === 'blank' ? undefined : byStart.get(mark.range.start);
    return place ? [place] : [];
  });
  for (const table of report.tables) {
    const blanks = cells.filter((place) => place.table === table && !hints.includes(place));
    const draft = blanksOfTable(blanks, context);
    if (draft) yield draft;
  }
  const starts = new Set(cells.map(({ cell }) => cell.cell.range.start));
  for (const mark of marks)
    if (mark.kind !== 'blank' || !starts.has(mark.range.start))
      yield ofMark(mark, byStart.get(mark.range.start));
}

function blanksOfTable(blanks: readonly CellInReport[], context: RuleContext): Draft | null {
  const first = firstOf(blanks);
  if (!first) return null;
  const table = first.table.table.name;
  return {
    message: message('template-residue.cells', {
      table,
      count: blanks.length,
      row: shortRowLabel(first),
      column: first.cell.column.label,
    }),
    range: first.cell.cell.range,
    data: { table, cells: blanks.map(cellRef) },
    fixes: [...computedTotals(blanks, context), ...zeros(blanks, context)],
  };
}

function ofMark({ kind, text, range, textRange }: OpenMark, place: CellInReport | undefined): Draft {
  const data = place && {
    table: place.table.table.name,
    row: place.row.label,
    column: place.cell.column.label,
    cells: [cellRef(place)],
  };
  if (kind === 'blank') return { message: message('template-residue', { text: '【待填】' }), range };
  const nextYear = kind === 'last-year' ? /^(\d{4})\s*(年度?)$/.exec(text) : null;
  const due = nextYear && `${Number(nextYear[1]) + 1}${nextYear[2]}`;
  const year: Fix[] = due
    ? [
        {
          title: message('fix.replace-mark', { text: due }),
          safety: 'review',
          edits: [{ range, newText: due }],
          preferred: true,
        },
      ]
    : [];
  const unmark: TextEdit[] = [
    { range: makeRange(range.start, textRange.start), newText: '' },
    { range: makeRange(textRange.end, range.end), newText: '' },
  ];
  return {
    message: place
      ? message(`template-residue.${kind}-cell`, {
          text,
          table: place.table.table.name,
          row: shortRowLabel(place),
          column: place.cell.column.label,
        })
      : message(`template-residue.${kind}`, { text }),
    range,
    ...(data ? { data } : {}),
    fixes: [...year, { title: message('fix.keep-marked', { text }), safety: 'review', edits: unmark }],
  };
}

/** The totals that follow from what is filled in, where the relations that ask for one agree. */
function computedTotals(blanks: readonly CellInReport[], { relations }: RuleContext): Fix[] {
  const edits = blanks.flatMap(({ cell }) => {
    const sums = new Set(
      relations.flatMap((result) =>
        isSum(result) && result.instance.total?.cell === cell && result.computed !== null
          ? [result.computed]
          : [],
      ),
    );
    const [sum] = sums;
    return sum !== undefined && sums.size === 1 ? writeNumber(cell, sum) : [];
  });
  return edits.length === 0 ? [] : [inOrder('fix.open-totals', edits)];
}

/** 0 for all that is no total: most tables are mostly that, once what there is has been filled in. */
function zeros(blanks: readonly CellInReport[], { relations }: RuleContext): Fix[] {
  const totals = new Set<BoundCell | undefined>(
    relations.filter(isSum).map(({ instance }) => instance.total?.cell),
  );
  const edits = blanks.filter(({ cell }) => !totals.has(cell)).flatMap(({ cell }) => writeNumber(cell, 0));
  return edits.length === 0 ? [] : [inOrder('fix.open-zeros', edits)];
}

function isSum({ instance: { relation } }: RelationResult): boolean {
  return relation.kind === 'equals' && relation.status !== 'inferred';
}

function inOrder(id: 'fix.open-totals' | 'fix.open-zeros', edits: readonly TextEdit[]): Fix {
  return {
    title: message(id, { count: edits.length }),
    safety: 'review',
    edits: [...edits].sort((a, b) => a.range.start - b.range.start),
  };
}
