// The browser build exports nothing: it leaves `mocha`, `suite` and `test` in the global scope.
import 'mocha/mocha.js';
import { runAndReport } from './report.ts';

/** Called by VS Code in its web worker extension host. */
export async function run(): Promise<void> {
  // VS Code would run this in its Node extension host as well, and prove nothing about the other.
  if (!('importScripts' in globalThis)) throw new Error('this is not a web worker');
  mocha.setup({ ui: 'tdd', timeout: 30_000, reporter: class {} as never });
  await import('./all.ts');
  await runAndReport(mocha);
}
