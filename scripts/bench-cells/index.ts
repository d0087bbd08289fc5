import { outcomeOf, outcomes, type Outcome } from './outcome.ts';
import { random } from './random.ts';
import { type Figure, type MeasuredReport, reportsOf } from './reports.ts';
import { type Changed, slips, ways } from './ways.ts';

const PAIRS = 1000;

/** Both experiments on the reports of a folder, as tables of Markdown. */
export function measure(folder: string): string {
  const reports = reportsOf(folder).filter(({ figures }) => figures.length > 0);
  const filled = reports.filter(({ isFilled }) => isFilled);
  const others = reports.filter(({ isFilled }) => !isFilled);
  return [
    tableOf(`表三, every cell filled in (reports: ${filled.length})`, singles(filled, '表三')),
    tableOf(`表三 in part or with blanks (reports: ${others.length})`, singles(others, '表三')),
    tableOf('表四', singles(reports, '表四')),
    tableOf(`${PAIRS} random pairs of 表三 and 表四`, [
      { name: 'reports with every cell of 表三 filled in', counts: pairs(filled) },
      { name: 'all reports', counts: pairs(reports) },
    ]),
  ].join('\n\n');
}

interface Row {
  readonly name: string;
  readonly counts: ReadonlyMap<Outcome, number>;
}

/** Each cell of a table changed in each way. */
function singles(reports: readonly MeasuredReport[], table: string): Row[] {
  const rows = ways.map(({ name, change }) => {
    const counts = new Map<Outcome, number>();
    for (const report of reports)
      for (const [index, figure] of report.figures.entries()) {
        if (figure.fact.table !== table) continue;
        const changed = change(figure, rightOf(report, index));
        if (changed) count(counts, outcomeOf(report, changed));
      }
    return { name, counts };
  });
  const all = new Map<Outcome, number>();
  for (const { counts } of rows) for (const [outcome, times] of counts) count(all, outcome, times);
  return [...rows, { name: 'all', counts: all }];
}

/** Two cells of one report, each mistyped in one of the ways; the same ones each time. */
function pairs(reports: readonly MeasuredReport[]): Map<Outcome, number> {
  const next = random(20_240_131);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const counts = new Map<Outcome, number>();
  if (reports.length === 0) return counts;
  for (let made = 0; made < PAIRS; ) {
    const report = pick(reports);
    const changes = [0, 0].map((): readonly Changed[] | null => {
      const index = Math.floor(next() * report.figures.length);
      const figure = report.figures[index];
      return figure ? pick(slips).change(figure, rightOf(report, index)) : null;
    });
    const changed = changes.flatMap((change) => change ?? []);
    const isTwo = changes.every((change) => change !== null);
    if (!isTwo || new Set(changed.map(({ figure }) => figure)).size < changed.length) continue;
    count(counts, outcomeOf(report, changed));
    made++;
  }
  return counts;
}

/** The cell to the right in the same row. */
function rightOf({ figures }: MeasuredReport, index: number): Figure | null {
  const [figure, next] = [figures[index], figures[index + 1]];
  return figure && next && next.fact.table === figure.fact.table && next.fact.row === figure.fact.row
    ? next
    : null;
}

function count(counts: Map<Outcome, number>, outcome: Outcome, times = 1): void {
  counts.set(outcome, (counts.get(outcome) ?? 0) + times);
}

function tableOf(title: string, rows: readonly Row[]): string {
  const cells = [
    [title, 'cases', ...outcomes],
    ['---', ...['cases', ...outcomes].map(() => '---:')],
    ...rows.map(({ name, counts }) => {
      const cases = [...counts.values()].reduce((sum, times) => sum + times, 0);
      return [name, String(cases), ...outcomes.map((outcome) => share(counts.get(outcome) ?? 0, cases))];
    }),
  ];
  return cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** In percent; a few of many are not rounded to none. */
function share(times: number, cases: number): string {
  if (times === 0 || cases === 0) return '0';
  return `${((times / cases) * 100).toFixed(1)} % (${times})`;
}
