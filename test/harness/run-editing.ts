// Text of the packaged extension changed on request in the pinned VS Code, as a person does it, in Chinese.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newReport } from '../../server/src/core/index.ts';
import { BLANK_MARK } from '../../server/src/core/text/open-marks.ts';
import { launchBrowser } from './browser.ts';
import { startChecks, takePicture } from './checks.ts';
import { runToExit } from './cleanup.ts';
import { installExtension, packageExtension } from './extension-package.ts';
import { out } from './paths.ts';
import { startServer } from './server.ts';
import { pasteATable } from './ui/editing/paste-a-table.ts';
import { goTo, walkTheCells, type WrittenRows } from './ui/editing/walk-the-cells.ts';
import { replaceRow, untilFileHolds } from './ui/preview/file-text.ts';
import { runCommand } from './ui/workbench-keys.ts';
import { workbenchUrl } from './workbench.ts';
import { makeWorkspace } from './workspace.ts';
import { asTabCells } from './ui/editing/as-tab-cells.ts';

// Saved at once, so that what the text says can be read in its file. What is typed is what is there.
const settings = {
  'files.autoSave': 'afterDelay',
  'files.autoSaveDelay': 50,
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
};

runToExit(async () => {
  const extensions = await installExtension(await packageExtension());
  const folder = await makeWorkspace();
  // A new report has marks where figures are to come: filled in it has something to go through and to be pasted over.
  const markdown = newReport({ organ: '云川县财政局', year: 2024, notation: 'markdown' }).replaceAll(
    BLANK_MARK,
    '0',
  );
  const inMarkdown: WrittenRows = {
    name: 'markdown',
    file: join(folder, 'editing.md'),
    replaceRow: (text, label, values) =>
      text
        .split('\n')
        .map((line) => {
          const cells = line.split(' | ');
          if (!cells[0]?.endsWith(label)) return line;
          values.forEach((value, index) => {
            cells[index + 1] = index + 2 === cells.length ? `${value} |` : value;
          });
          return cells.join(' | ');
        })
        .join('\n'),
    firstValue: (text, label) => {
      const lines = text.split('\n');
      const line = lines.findIndex((candidate) => candidate.startsWith(`| ${label} |`));
      return [line + 1, `| ${label} | `.length];
    },
  };
  const inCells: WrittenRows = {
    name: 'cells',
    file: join(folder, 'editing.txt'),
    replaceRow,
    firstValue: (text, label) => [text.split('\n').findIndex((line) => line.trim() === label) + 2, 0],
  };
  await writeFile(inMarkdown.file, markdown);
  await writeFile(inCells.file, asTabCells(markdown));
  const server = await startServer({ log: join(out, 'server-editing.log'), extensions, settings });
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const checks = startChecks(page);
  for (const written of [inMarkdown, inCells]) {
    await page.goto(workbenchUrl(server, { folder, file: written.file }), { waitUntil: 'domcontentloaded' });
    await walkTheCells(page, checks, written);
  }
  await page.goto(workbenchUrl(server, { folder, file: inMarkdown.file }), { waitUntil: 'domcontentloaded' });
  await page.locator('.statusbar-item', { hasText: /年报 2024/ }).waitFor();
  await pasteATable(page, checks, inMarkdown.file);
  await checks.check('the layout is tidied up by command', async () => {
    const heading = markdown.replace('\n\n## 二、', '\n## 二.');
    const cells = heading.replaceAll('| 0 | 0 |', '|0|   0 |');
    if (heading === markdown || cells === heading) throw new Error('nothing is untidy');
    const untidy = join(folder, 'untidy.md');
    await writeFile(untidy, cells);
    await page.goto(workbenchUrl(server, { folder, file: untidy }), { waitUntil: 'domcontentloaded' });
    await page.locator('.view-lines', { hasText: '二.主动公开' }).first().waitFor();
    await page.locator('.statusbar-item', { hasText: /年报 2024/ }).waitFor();
    await goTo(page, 1, 0);
    await runCommand(page, '整理排版');
    await untilFileHolds(untidy, markdown);
    await takePicture(page, 'editing-tidy');
  });

  console.log(`${checks.passed} passed, ${checks.failed} failed`);
  return checks.failed > 0 ? 1 : 0;
});
