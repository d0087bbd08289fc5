import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH } from '../places.ts';
import { cleanEnvironment } from './environment.ts';
import { processesBelow, peakMemory } from './processes.ts';

/** What one run of a program cost. */
export interface Cost {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of all processors together, of the program and of those that it started. */
  readonly processor: number;
  /** MB of memory at most. */
  readonly memory: number;
}

export interface Program {
  readonly command: readonly string[];
  readonly folder?: string;
  /** Exit codes that mean it did its work: most linters leave with 1 where they found something. */
  readonly codes?: readonly number[];
}

const SCRIPT = join(BENCH, 'measure/timed.sh');
const POLL_MILLISECONDS = 8;

/** Runs a program once; what it prints is in the file `output` afterwards. */
export async function runTimed({ command, folder, codes = [0, 1] }: Program, output: string): Promise<Cost> {
  const child = spawn('bash', [SCRIPT, output, ...command], {
    env: cleanEnvironment,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(folder ? { cwd: folder } : {}),
  });
  const peaks = new Map<number, number>();
  const poll = setInterval(() => {
    for (const pid of processesBelow(child.pid ?? 0))
      peaks.set(pid, peakMemory(pid) || (peaks.get(pid) ?? 0));
  }, POLL_MILLISECONDS);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(poll);
  const [wall, user, system, code] = said.trim().split(/\s+/).map(Number);
  if (code === undefined || !codes.includes(code))
    throw new Error(
      `${command.join(' ')} left with ${code}: ${readFileSync(`${output}.errors`, 'utf8').slice(-600)}`,
    );
  return {
    wall: wall ?? 0,
    processor: (user ?? 0) + (system ?? 0),
    memory: [...peaks.values()].reduce((sum, peak) => sum + peak, 0),
  };
}
