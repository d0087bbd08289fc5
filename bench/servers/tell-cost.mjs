// Comes before a server: at a signal it says on standard error what the process has cost so far: microseconds of
// processors, and megabytes that are in use when what is not needed has been collected.
import { writeSync } from 'node:fs';

process.on('SIGUSR2', () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, external } = process.memoryUsage();
  writeSync(2, `bench-cost ${user + system} ${((heapUsed + external) / 1024 / 1024).toFixed(3)}\n`);
});
