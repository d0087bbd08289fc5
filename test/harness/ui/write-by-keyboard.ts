import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Checks, takePicture } from '../checks.ts';
import { root } from '../paths.ts';
import { pressUntil } from '../press-until.ts';
import { choose, editorText, goToLineEnd, runCommand } from './workbench-keys.ts';

/** Rows of the list of completions. */
const suggestions = (page: Page, text: string) =>
  page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text });

/** A person writes a whole report from the empty page, with nothing but the keyboard, until nothing is found any more. */
export async function writeByKeyboard(page: Page, { check }: Checks): Promise<void> {
  const verdict = page.locator('.statusbar-item', { hasText: /年报 2024/ });

  await check('on an empty page, nianbao brings the whole report up', async () => {
    await runCommand(page, 'File: New Untitled Text File');
    await runCommand(page, 'Change Language Mode');
    await choose(page, '政府信息公开年报', '(govreport)');
    await page.locator('.statusbar-item', { hasText: '政府信息公开年报' }).waitFor();
    await page.keyboard.type('nianbao');
    await suggestions(page, '年度报告全文').first().waitFor();
    await takePicture(page, 'writing-1-nianbao');
    await page.keyboard.press('Enter');
    await editorText(page).filter({ hasText: '机关名称' }).waitFor();
    await takePicture(page, 'writing-2-template');
  });

  await check('Tab leads through it; filled in, it is clean', async () => {
    for (const [index, value] of (await valuesInOrder()).entries()) {
      if (index > 0) await page.keyboard.press('Tab');
      if (value !== null) await page.keyboard.insertText(value);
    }
    await page.keyboard.press('Escape');
    await verdict.waitFor();
    await takePicture(page, 'writing-3-filled-in');
    await verdict.locator('.codicon-check').waitFor();
    // Not even hints: the status bar tells them on hovering, and to screen readers.
    await page
      .locator('.statusbar-item[aria-label*="云川市水利局：0 个错误，0 个警告，0 个提示"]')
      .first()
      .waitFor();
    await takePicture(page, 'writing-4-clean');
  });

  await check('a part that is gone is written again by its initials', async () => {
    await clearLine(page, 3);
    await verdict.locator('.codicon-error').waitFor();
    await page.keyboard.type('ztqk');
    await suggestions(page, '一、总体情况').first().waitFor();
    await takePicture(page, 'writing-5-ztqk');
    await page.keyboard.press('Enter');
    await editorText(page).filter({ hasText: '一、总体情况' }).waitFor();
    await verdict.locator('.codicon-check').waitFor();
  });

  await check('whole pinyin finds a heading, too', async () => {
    await clearLine(page, 3);
    await verdict.locator('.codicon-error').waitFor();
    await page.keyboard.type('zongti');
    await suggestions(page, '一、总体情况').first().waitFor();
    await page.keyboard.press('Enter');
    await verdict.locator('.codicon-check').waitFor();
  });

  await check('within a sentence nothing is offered', async () => {
    await goToLineEnd(page, 5);
    await page.keyboard.type('zt');
    const nothing = page.locator('.suggest-widget.message');
    await pressUntil(page, 'Control+Space', nothing);
    await takePicture(page, 'writing-6-prose');
    await page.keyboard.press('Escape');
    for (const _ of 'zt') await page.keyboard.press('Backspace');
    await verdict.locator('.codicon-check').waitFor();
  });

  await check('the figures of a sentence are those of the table', async () => {
    await goToLineEnd(page, 7);
    await page.keyboard.press('Enter');
    await page.keyboard.type('sqsdhbl');
    await suggestions(page, '申请收到和办理数量').first().waitFor();
    await page.keyboard.press('Enter');
    await editorText(page).filter({ hasText: '本年新收政府信息公开申请3件，上年结转0件' }).waitFor();
    await takePicture(page, 'writing-7-figures');
    await verdict.locator('.codicon-check').waitFor();
  });
}

/** Empties a line (1-based) and leaves the caret in it. */
async function clearLine(page: Page, line: number): Promise<void> {
  await goToLineEnd(page, line);
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Delete');
}

/**
 * What is typed at each tab stop of the whole report, in their order; null where what is suggested stays. The report that
 * the server offers has the stops of the snippet.
 */
async function valuesInOrder(): Promise<(string | null)[]> {
  const file = JSON.parse(await readFile(join(root, 'snippets/govreport.json'), 'utf8'));
  const lines: readonly string[] = file['年度报告全文（部门）'].body;
  const years = ['2024', '2025'];
  return lines.flatMap((line) =>
    [...line.matchAll(/\$\{\d+:([^}]*)\}/g)].map((stop, column) => {
      const suggested = stop[1] ?? '';
      if (suggested === '机关名称') return '云川市水利局';
      if (suggested === '20xx') return years.shift() ?? null;
      if (suggested.startsWith('（请填写')) return wordsFor(suggested);
      // Three applications of natural persons, all of them granted.
      const isCounted = /新收政府|予以公开|总计\t/.test(line) && (column === 0 || column === 6);
      return isCounted && !line.startsWith('情形') ? '3' : null;
    }),
  );
}

function wordsFor(prompt: string): string {
  const words: Readonly<Record<string, string>> = {
    '（请填写主动公开情况）': '本年通过政府网站主动公开水利信息二百余条，及时解读有关政策。',
    '（请填写依申请公开情况）': '规范登记、办理和答复各环节，按期答复全部申请。',
    '（请填写政府信息管理情况）': '落实公开属性认定和保密审查，更新公开指南和目录。',
    '（请填写政府信息公开平台建设情况）': '维护政府网站的公开专栏，规范政务新媒体运行。',
    '（请填写监督保障情况）': '安排专人负责公开工作，开展业务培训，接受社会监督。',
    '（请填写存在的主要问题）': '政策解读的形式偏少，部分栏目更新不够及时。',
    '（请填写改进情况）': '已增加图解和问答，并安排专人校核栏目的更新。',
    '（请填写）': '本年度未收取信息处理费',
  };
  const text = words[prompt];
  if (text === undefined) throw new Error(`nothing to say for ${prompt}`);
  return text;
}
