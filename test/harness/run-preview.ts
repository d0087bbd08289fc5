// The table preview of the packaged extension in the pinned VS Code, used as a person uses it, in Chinese.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { launchBrowser } from './browser.ts';
import { startChecks, takePicture } from './checks.ts';
import { runToExit } from './cleanup.ts';
import { installExtension, packageExtension } from './extension-package.ts';
import { out, root } from './paths.ts';
import { startServer } from './server.ts';
import { expectAccessible } from './ui/preview/check-accessibility.ts';
import { chooseOtherYear, compareYears } from './ui/preview/compare-years.ts';
import { copyAndPaste } from './ui/preview/copy-and-paste.ts';
import { editInPreview } from './ui/preview/edit-in-preview.ts';
import { takePreviewPicture } from './ui/preview/picture-for-readme.ts';
import { cellOf, openPreview, previewPage, statedIn } from './ui/preview/preview-page.ts';
import { setTheme, themes } from './ui/preview/set-theme.ts';
import { replaceRow } from './ui/preview/file-text.ts';
import { expectFacts } from './ui/preview/shows-facts.ts';
import { followTheCaret } from './ui/preview/follow-the-caret.ts';
import { printTheReport } from './ui/preview/print-the-report.ts';
import { withstandHostileText } from './ui/preview/hostile-text.ts';
import { workbenchUrl } from './workbench.ts';
import { makeWorkspace, realReport } from './workspace.ts';

// Saved at once, so that what the text says can be read in its file.
const settings = { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 50 };

runToExit(async () => {
  const extensions = await installExtension(await packageExtension());
  const folder = await makeWorkspace();
  const server = await startServer({ log: join(out, 'server-preview.log'), extensions, settings });
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1600, height: 1000 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const checks = startChecks(page);
  const { check } = checks;
  const open = (file: string) =>
    page.goto(workbenchUrl(server, { folder, file }), { waitUntil: 'domcontentloaded' });

  const report = realReport
    ? join(folder, 'corpus', basename(realReport))
    : join(folder, 'fixtures/report-2023.txt');
  const original = await readFile(report, 'utf8');
  await open(report);
  await check('the preview shows the three tables with the values of the text', async () => {
    await expectFacts(await openPreview(page), report);
    await takePicture(page, 'preview-1-opened');
  });
  const preview = previewPage(page);
  await editInPreview(page, preview, checks, report);
  await copyAndPaste(page, preview, checks, report);
  await followTheCaret(page, preview, checks, report);

  for (const theme of themes)
    await check(`in a ${theme.name} theme it is legible and accessible`, async () => {
      await setTheme(folder, preview, theme);
      await writeFile(report, replaceRow(original, '一、本年新收政府信息公开申请数量', ['5']));
      await preview.locator('td.error').first().focus();
      await takePicture(page, `preview-theme-${theme.name}`);
      await expectAccessible(preview);
      await writeFile(report, original);
    });
  await rm(join(folder, '.vscode'), { recursive: true });

  // An address that names a file opens it in place of what was open.
  const reload = () => page.goto(workbenchUrl(server, { folder }), { waitUntil: 'domcontentloaded' });
  await check('after a reload of the window the preview is there again', async () => {
    await reload();
    await preview.locator('table[data-table="表三"]').waitFor();
    await expectFacts(preview, report);
  });
  await printTheReport(page, preview, checks, folder);

  await open(join(folder, 'samples/yunchuan-2024.txt'));
  await check('missing sections are marked; last year’s figures stand beside this year’s', async () => {
    await openPreview(page);
    await preview.locator('.section.missing').first().waitFor();
    await preview.locator('[data-tool="last-year"]').click();
    await cellOf(preview, '表三/r1/total').locator('.before', { hasText: '3511' }).waitFor();
    await cellOf(preview, '表三/r1/total').locator('.change', { hasText: '+14' }).waitFor();
    await takePicture(page, 'preview-5-last-year');
  });
  await compareYears(page, preview, checks, {
    before: join(folder, 'samples/yunchuan-2023.md'),
    after: join(folder, 'samples/yunchuan-2024.txt'),
  });
  await open(join(folder, 'samples/yunchuan-2023.md'));
  await check('a Markdown report is drawn the same way', async () => {
    await expectFacts(await openPreview(page), join(root, 'samples/yunchuan-2023.md'));
    await statedIn(preview, '表三/r1/total').filter({ hasText: '3511' }).waitFor();
  });
  await chooseOtherYear(page, checks, join(folder, 'samples/yunchuan-2024.txt'), reload);
  await withstandHostileText(page, checks, folder, open);

  if (process.env.UPDATE_SCREENSHOT) await takePreviewPicture(browser, server);

  console.log(`${checks.passed} passed, ${checks.failed} failed`);
  return checks.failed > 0 ? 1 : 0;
});
