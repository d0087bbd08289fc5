import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, withGoal } from '../figures.ts';
import { interleave } from '../measure/rounds.ts';
import { runTimed } from '../measure/run-timed.ts';
import { median, medianRatio } from '../measure/statistics.ts';
import { CLI } from '../places.ts';
import { generateReports, textualForms } from '../reports/reports.ts';
import { wrongInAnswer } from './found-faults.ts';

const ROUNDS = 31;
const GOAL = 1.6;

/** One report, as a hook of an editor or of a version control checks it: mostly the start of the program. */
export async function one(folder: string): Promise<Outcome> {
  const report = generateReports(8).find(({ fault }) => fault);
  if (!report) throw new Error('no report with a fault');
  const invalid: string[] = [];
  mkdirSync(join(folder, report.path, '..'), { recursive: true });
  const output = join(folder, 'answer');
  const runs = [
    { name: 'node -e 0', run: () => runTimed({ command: [process.execPath, '-e', '0'] }, output) },
    ...textualForms.map((form) => {
      const file = join(folder, `${report.path}.${form}`);
      writeFileSync(file, report.write(form));
      return {
        name: `govreport check, .${form}`,
        run: async () => {
          const cost = await runTimed(
            { command: [process.execPath, CLI, 'check', '--format', 'json', file] },
            output,
          );
          invalid.push(...wrongInAnswer(readFileSync(output, 'utf8'), [report], form, folder));
          return cost;
        },
      };
    }),
  ];
  const costs = await interleave(
    runs.map(({ run }) => run),
    ROUNDS,
  );
  const base = costs[0] ?? [];
  const cells = (own: typeof base, key: 'wall' | 'processor', isBase: boolean): string[] => [
    `${(median(own.map((cost) => cost[key])) * 1000).toFixed(0)} ms`,
    isBase
      ? '1×'
      : withGoal(
          medianRatio(
            own.map((cost) => cost[key]),
            base.map((cost) => cost[key]),
          ),
          GOAL,
        ),
  ];
  return {
    tables: [
      {
        title: 'One report from the command line',
        columns: ['', 'wall', 'of node -e 0', 'processor', 'of node -e 0'],
        rows: runs.map(({ name }, index) => {
          const own = costs[index] ?? [];
          return [name, ...cells(own, 'wall', index === 0), ...cells(own, 'processor', index === 0)];
        }),
      },
    ],
    invalid: [...new Set(invalid)],
  };
}
