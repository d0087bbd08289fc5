import Mocha from 'mocha';
import { runAndReport } from './report.ts';

/** Called by VS Code in its Node extension host. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, reporter: class {} as never });
  // Puts `suite` and `test` where the test files expect them, before they are loaded.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./all.ts');
  await runAndReport(mocha);
}
