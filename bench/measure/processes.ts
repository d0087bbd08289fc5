import { readFileSync } from 'node:fs';

/** The processes that a process started, and those that they did. Nothing where there is no /proc. */
export function processesBelow(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...processesBelow(child)]);
}

/** The most memory that a process has had so far, in MB; 0 where it is gone. */
export function peakMemory(pid: number): number {
  return Number(/^VmHWM:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

/** Seconds of processors that a process with all its threads has used so far, to the tenth of a thousandth. */
export function processorTime(pid: number, threads: readonly string[]): number {
  const nanoseconds = threads.map((thread) =>
    Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0] || 0),
  );
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e9;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
