import { type Outcome, withGoal } from '../figures.ts';
import { interleave } from '../measure/rounds.ts';
import { median, medianRatio, quantile } from '../measure/statistics.ts';
import { echo, govreport } from '../peers/servers.ts';
import { type Server, ServerProcess } from '../protocol/server-process.ts';
import { generateReports } from '../reports/reports.ts';

const ROUNDS = 31;
const GOAL = 1.15;

/** From the start of a server to the first diagnostics of a report: what a writer waits for once a day. */
export async function start(): Promise<Outcome> {
  const report = generateReports(8).find(({ fault }) => fault);
  if (!report?.fault) throw new Error('no report with a fault');
  const text = report.write('txt');
  const { rule } = report.fault;
  const invalid: string[] = [];
  const run = (server: Server) => async (): Promise<number> => {
    const began = performance.now();
    const process = await ServerProcess.start(server, null, []);
    const diagnostics = await process.open('file:///bench/report.txt', 'govreport', text);
    const taken = performance.now() - began;
    process.stop();
    const said = diagnostics.map(({ code }) => code).join();
    if (server === govreport && said !== rule) invalid.push(`${said || 'nothing'} for ${rule}`);
    return taken;
  };
  const [floor = [], own = []] = await interleave([run(echo), run(govreport)], ROUNDS);
  const row = (name: string, times: readonly number[], ratio: string): string[] => [
    name,
    `${median(times).toFixed(0)} ms`,
    ratio,
    `${quantile(times, 0.95).toFixed(0)} ms`,
  ];
  return {
    tables: [
      {
        title: 'Start of the server to the first diagnostics',
        columns: ['', 'p50', 'of the floor', 'p95'],
        rows: [
          row('echo server, bundled', floor, '1×'),
          row('govreport', own, withGoal(medianRatio(own, floor), GOAL)),
        ],
      },
    ],
    invalid: [...new Set(invalid)],
  };
}
