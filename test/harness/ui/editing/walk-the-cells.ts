import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { analyze, applyEdits, editCells } from '../../../../server/src/core/index.ts';
import { type Checks, takePicture } from '../../checks.ts';
import { untilFileHolds } from '../preview/file-text.ts';
import { editorText, goToLineEnd } from '../workbench-keys.ts';

/** How a report writes a row of 表三: its line of a label and values, and where the caret goes to reach a value. */
export interface WrittenRows {
  readonly name: string;
  readonly file: string;
  /** The row with other values, in a text. */
  replaceRow(text: string, label: string, values: readonly string[]): string;
  /** The line (from 1) of the first value of a row, and how many characters of it stand before that. */
  firstValue(text: string, label: string): readonly [number, number];
}

const ROWS = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'] as const;
const LAST_ROW = '四、结转下年度继续办理';

/** A person fills in 表三 in the text with Tab and Enter, and writes prose as ever. */
export async function walkTheCells(page: Page, { check }: Checks, written: WrittenRows): Promise<void> {
  const { name, file, replaceRow, firstValue } = written;
  const original = await readFile(file, 'utf8');
  const fresh = async (row: string): Promise<void> => {
    await page.locator('.statusbar-item', { hasText: /年报 2024/ }).waitFor();
    await goTo(page, ...firstValue(original, row));
    await untilInCell(page, file, original);
  };

  await check(`${name}: Tab and Enter lead through the values, and what is typed lands in them`, async () => {
    await editorText(page).filter({ hasText: '云川' }).first().waitFor();
    await fresh(ROWS[0]);
    for (const key of ['Tab', '1', '2', 'Tab', '3', 'Enter', '4', '5', 'Shift+Tab', '6'])
      await strike(page, key);
    await takePicture(page, `editing-cells-${name}`);
    const first = replaceRow(original, ROWS[0], ['0', '12', '3']);
    await untilFileHolds(file, replaceRow(first, ROWS[1], ['0', '6', '45']));
    await undoUntil(page, file, original);
  });

  await check(`${name}: behind the last value of a table is the first of the next`, async () => {
    await fresh(LAST_ROW);
    for (const key of [...Array<string>(6).fill('Tab'), '9', 'Tab', '8']) await strike(page, key);
    await untilFileHolds(file, withValues(original, { last: '9', first: '8' }));
    await undoUntil(page, file, original);
  });

  await check(`${name}: in prose Tab and Enter are what they are`, async () => {
    const lines = original.split('\n');
    const line = lines.findIndex((text) => text.includes('一、总体情况')) + 1;
    await goToLineEnd(page, line);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('x');
    let text = '';
    const isTyped = await holds(async () => {
      text = await readFile(file, 'utf8');
      return /一、总体情况\r?\n[\t ]+x/.test(text);
    });
    if (!isTyped) throw new Error(JSON.stringify(text.slice(0, 400)));
    await undoUntil(page, file, original);
  });
}

/** A report with other figures in the last cell of 表三 and the first of 表四. */
function withValues(text: string, { last, first }: { last: string; first: string }): string {
  const analysis = analyze(text);
  const idOf = (name: string, at: 0 | -1): string => {
    const bound = analysis.report.tables.find(({ table }) => table.name === name);
    const row = bound?.rows.at(at);
    return `${name}/${row?.form.id}/${row?.cells.at(at)?.column.id}`;
  };
  const result = editCells(analysis, [
    { id: idOf('表三', -1), text: last },
    { id: idOf('表四', 0), text: first },
  ]);
  return 'edits' in result ? applyEdits(text, result.edits) : text;
}

/** The place of the caret and the length of the selection, as the status bar says it. */
async function caretOf(page: Page): Promise<string> {
  return (await page.locator(String.raw`#status\.editor\.selection`).textContent()) ?? '';
}

/** Strikes a key, and waits until the caret has moved by it: commands of extensions are carried out a moment later. */
async function strike(page: Page, key: string): Promise<void> {
  const before = await caretOf(page);
  await page.keyboard.press(key);
  if (!(await holds(async () => (await caretOf(page)) !== before))) throw new Error(`${key} did nothing`);
}

/**
 * Waits until the keys are those of cells: Tab, which otherwise types a TAB, selects the next value. Then it goes back to
 * the value it was in.
 */
async function untilInCell(page: Page, file: string, original: string): Promise<void> {
  const isValue = async (): Promise<boolean> => /[(（].*[)）]/.test(await caretOf(page));
  for (let tries = 0; tries < 8; tries++) {
    await page.keyboard.press('Tab');
    if (await holds(isValue)) {
      await strike(page, 'Shift+Tab');
      return;
    }
    await undoUntil(page, file, original);
  }
  throw new Error('the caret is in no cell');
}

/** Takes back what was typed, step by step, until the file is what it was. */
export async function undoUntil(page: Page, file: string, original: string): Promise<void> {
  for (let step = 0; step < 12; step++) {
    const before = await readFile(file, 'utf8');
    if (before === original) break;
    await page.keyboard.press('Control+z');
    // By itself the editor never saves an undo that goes back, in the middle of saving, to what was saved before.
    await page.keyboard.press('Control+s');
    await holds(async () => (await readFile(file, 'utf8')) !== before);
  }
  await untilFileHolds(file, original);
}

/** Whether something comes true within a few seconds. */
async function holds(isTrue: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 60; tries++) {
    if (await isTrue()) return true;
    await pause(50);
  }
  return false;
}

/**
 * Puts the caret into a line (from 1), so many characters behind its first word. Columns of the editor's own prompt count
 * wide characters twice.
 */
export async function goTo(page: Page, line: number, characters: number): Promise<void> {
  await goToLineEnd(page, line);
  await page.keyboard.press('Home');
  for (let step = 0; step < characters; step++) await page.keyboard.press('ArrowRight');
}
