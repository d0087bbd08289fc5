import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runTimed } from '../../bench/measure/run-timed.ts';
import { interleave } from '../../bench/measure/rounds.ts';
import { medianRatio } from '../../bench/measure/statistics.ts';
import { wrongInAnswer } from '../../bench/parts/found-faults.ts';
import { writeReports } from '../../bench/parts/write-reports.ts';
import { generateReports } from '../../bench/reports/reports.ts';
import { CLI } from '../support/built.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const COUNT = 120;
const ROUNDS = 3;
/**
 * Times the processor time of a program that only reads, decodes and scans (bench/limits/scan.mjs). Processors are
 * shared where this runs, but both programs take turns on them, and only the ratio is looked at, with much slack to what
 * docs/performance.md tells.
 */
const MOST_TIMES_THE_LIMIT = 30;

test('a folder of reports: the planted faults and nothing else, in bounded processor time', async () => {
  const folder = temporaryFolder();
  const reports = generateReports(COUNT);
  const place = join(folder, 'reports');
  writeReports(reports, 'md', place);
  const answer = join(folder, 'answer');
  const check = { command: [process.execPath, CLI, 'check', '--format', 'json', place] };
  const scan = { command: [process.execPath, 'bench/limits/scan.mjs', place, '.md'] };
  const [limit = [], own = []] = await interleave(
    [() => runTimed(scan, join(folder, 'scanned')), () => runTimed(check, answer)],
    ROUNDS,
  );
  expect(wrongInAnswer(readFileSync(answer, 'utf8'), reports, 'md', place)).toEqual([]);
  const times = medianRatio(
    own.map(({ processor }) => processor),
    limit.map(({ processor }) => processor),
  );
  console.log(`${times.toFixed(1)} times the processor time of a bare scan`);
  expect(times).toBeLessThan(MOST_TIMES_THE_LIMIT);
});
