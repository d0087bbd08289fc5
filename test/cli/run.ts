import { spawn } from 'node:child_process';
import { CLI } from '../support/built.ts';

export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
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
    /** Another user. */
    readonly uid?: number;
    readonly gid?: number;
    /** Another place where the command line lies. */
    readonly cli?: string;
    /** A script that runs before it. */
    readonly before?: string;
  } = {},
): Promise<Run> {
  const env = { PATH: process.env.PATH ?? '', ...options.env };
  const { uid, gid, before, cli = CLI, cwd = process.cwd() } = options;
  const script =
    before === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(before)}`];
  const child = spawn(process.execPath, [...script, cli, ...args], {
    env,
    cwd,
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  });
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
    child.on('close', (code, signal) => resolve({ code, signal, ...output }));
  });
}
