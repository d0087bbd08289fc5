import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, type Table, times, withGoal } from '../figures.ts';
import { interleave } from '../measure/rounds.ts';
import { type Cost, type Program, runTimed } from '../measure/run-timed.ts';
import { median, medianRatio } from '../measure/statistics.ts';
import { linters } from '../peers/linters.ts';
import { BENCH, CLI } from '../places.ts';
import { generateReports, type TextualForm, textualForms } from '../reports/reports.ts';
import { wrongInAnswer } from './found-faults.ts';
import { writeReports } from './write-reports.ts';

const COUNT = 1000;
const LIMIT = 'read, decode, scan';
const ROUNDS = 5;
/** Who takes longer than so many seconds runs in the first rounds only: nothing is decided by a hair there. */
const LONG = { seconds: 8, rounds: 3 };
/** Of the limit, which does nothing but read. */
const GOAL = { processor: 2, memory: 1.5 };

/** Folders of a thousand reports in one run, in each form of text. */
export async function batch(folder: string): Promise<Outcome> {
  const tables: Table[] = [];
  const invalid: string[] = [];
  const reports = generateReports(COUNT);
  for (const form of textualForms) {
    const place = join(folder, form);
    const bytes = writeReports(reports, form, place);
    const answers = join(folder, `answers-${form}`);
    mkdirSync(answers);
    const programs = programsFor(place, form);
    const costs = await interleave(
      programs.map(({ name, program }) => {
        const output = join(answers, name);
        const walls: number[] = [];
        return async () => {
          if (walls.length >= LONG.rounds && median(walls) > LONG.seconds) return null;
          const cost = await runTimed(program, output);
          walls.push(cost.wall);
          if (name === 'govreport')
            invalid.push(...wrongInAnswer(readFileSync(output, 'utf8'), reports, form, place));
          return cost;
        };
      }),
      ROUNDS,
    );
    const title = `Batch: ${COUNT} reports, .${form}, ${(bytes / 1e6).toFixed(1)} MB`;
    tables.push(
      tableOf(
        title,
        programs.map(({ name }) => name),
        costs,
      ),
    );
  }
  return { tables, invalid: [...new Set(invalid)] };
}

interface NamedProgram {
  readonly name: string;
  readonly program: Program;
}

function programsFor(place: string, form: TextualForm): NamedProgram[] {
  return [
    {
      name: LIMIT,
      program: { command: [process.execPath, join(BENCH, 'limits/scan.mjs'), place, `.${form}`] },
    },
    { name: 'govreport', program: { command: [process.execPath, CLI, 'check', '--format', 'json', place] } },
    ...linters
      .filter(({ forms }) => forms.includes(form))
      .map((linter) => ({ name: linter.name, program: linter.run(place, form) })),
  ];
}

function tableOf(title: string, names: readonly string[], costs: readonly (readonly Cost[])[]): Table {
  const limit = costs[0] ?? [];
  return {
    title,
    columns: ['', 'processor', 'ms a report', 'of the limit', 'wall', 'memory', 'of the limit'],
    rows: names.map((name, index) => {
      const own = costs[index] ?? [];
      const of = (key: keyof Cost): number => median(own.map((cost) => cost[key]));
      const ratio = (key: keyof Cost): number =>
        medianRatio(
          own.map((cost) => cost[key]),
          limit.map((cost) => cost[key]),
        );
      const beside = (key: 'processor' | 'memory'): string =>
        name === 'govreport' ? withGoal(ratio(key), GOAL[key]) : times(ratio(key));
      return [
        name,
        `${of('processor').toFixed(2)} s`,
        ((of('processor') / COUNT) * 1000).toFixed(2),
        beside('processor'),
        `${of('wall').toFixed(2)} s`,
        `${of('memory').toFixed(0)} MB`,
        beside('memory'),
      ];
    }),
  };
}
