/** With these a user or a system asks a process to end. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Finishes what may not be left half done, some milliseconds of work; a process that was asked to end in the meantime
 * ends after it. Asked twice, it ends at once.
 */
export async function uninterrupted<R>(work: () => Promise<R>): Promise<R> {
  const asked: NodeJS.Signals[] = [];
  const note = (signal: NodeJS.Signals): void => void asked.push(signal);
  for (const signal of ENDING) process.once(signal, note);
  try {
    return await work();
  } finally {
    // A signal is heard when the loop turns: one that came with the last step is not heard yet.
    await turn();
    await turn();
    for (const signal of ENDING) process.off(signal, note);
    if (asked[0]) process.kill(process.pid, asked[0]);
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
