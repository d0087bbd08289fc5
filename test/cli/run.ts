import { spawn } from 'node:child_process';
import { CLI } from '../support/built.ts';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line, away from any terminal. */
export function run(
  args: readonly string[],
  options: {
    readonly input?: string | Uint8Array;
    readonly cwd?: string;
    readonly env?: Record<string, string>;
  } = {},
): Promise<Run> {
  const env = { PATH: process.env.PATH ?? '', ...options.env };
  const child = spawn(process.execPath, [CLI, ...args], { env, cwd: options.cwd ?? process.cwd() });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text;
    });
  }
  // A command that has read enough closes its end.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, ...output }));
  });
}
