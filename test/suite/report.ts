/** What marks our lines among all that VS Code prints. */
export const ours = '» ';

/**
 * Runs what has been loaded, prints results as they come and the counts at the end. Throws when something failed
 * or nothing ran, which is how an extension host learns that its suite failed.
 */
export async function runAndReport(mocha: { run(done: () => void): Mocha.Runner }): Promise<void> {
  let passed = 0;
  let failed = 0;
  await new Promise<void>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => {
      passed++;
      print(`ok    ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('pending', (test) => print(`skip  ${test.fullTitle()}`));
    runner.on('fail', (test, error) => {
      failed++;
      print(`FAIL  ${test.fullTitle()}\n${error.stack ?? error}`);
    });
  });
  print(`${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
}

function print(text: string): void {
  for (const line of text.split('\n')) console.log(ours + line);
}
