// The packaged extension, installed in the pinned VS Code and used as a person uses it, in Chinese.
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { launchBrowser } from './browser.ts';
import { startChecks } from './checks.ts';
import { runToExit } from './cleanup.ts';
import { findPackagingMistakes, installExtension, packageExtension } from './extension-package.ts';
import { out } from './paths.ts';
import { startServer } from './server.ts';
import { getStarted } from './ui/get-started.ts';
import { mendATotal } from './ui/mend-a-total.ts';
import { takePicturesForReadme } from './ui/pictures-for-readme.ts';
import { readWithHelp } from './ui/read-with-help.ts';
import { speakChinese } from './ui/speak-chinese.ts';
import { writeAReport } from './ui/write-a-report.ts';
import { writeByKeyboard } from './ui/write-by-keyboard.ts';
import { workbenchUrl } from './workbench.ts';
import { makeWorkspace, realReport } from './workspace.ts';

runToExit(async () => {
  await rm(join(out, 'shots'), { recursive: true, force: true });
  const extensions = await installExtension(await packageExtension());
  const folder = await makeWorkspace();
  const server = await startServer({ log: join(out, 'server-ui.log'), extensions });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const checks = startChecks(page);

  await checks.check('the package holds what it needs and nothing else', async () => {
    const mistakes = await findPackagingMistakes();
    if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  });

  const report = realReport
    ? join(folder, 'corpus', basename(realReport))
    : join(folder, 'fixtures/report-2023.txt');
  await page.goto(workbenchUrl(server, { folder, file: report }), { waitUntil: 'domcontentloaded' });
  await mendATotal(page, checks, report);
  await speakChinese(page, checks);
  await getStarted(page, checks);
  await writeAReport(page, checks);
  await readWithHelp(page, checks, server, folder, join(folder, 'fixtures/report-2023.txt'));
  await writeByKeyboard(page, checks);
  if (process.env.UPDATE_SCREENSHOT) await takePicturesForReadme(browser, server);

  console.log(`${checks.passed} passed, ${checks.failed} failed`);
  return checks.failed > 0 ? 1 : 0;
});
