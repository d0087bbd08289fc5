import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { atEnd } from './cleanup.ts';

/** Ends a process started as `detached`, with everything it started, when the run ends in whatever way. */
export function endGroupWithRun(child: ChildProcess): void {
  const signal = (name: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, name);
    } catch {
      // It has ended already.
    }
  };
  const lastResort = () => signal('SIGKILL');
  process.once('exit', lastResort);
  atEnd(async () => {
    const running = child.exitCode === null && child.signalCode === null;
    const ended = running ? new Promise((resolve) => child.once('exit', resolve)) : undefined;
    signal('SIGTERM');
    await Promise.race([ended, pause(3000, undefined, { ref: false })]);
    // The group may outlive the server itself.
    lastResort();
    process.off('exit', lastResort);
  });
}
