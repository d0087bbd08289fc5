import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { out } from './paths.ts';
import { ours } from '../suite/report.ts';

const limitMs = 180_000;

/**
 * Opens an address whose extension host runs a suite, shows the lines of our own reporter, and waits for the
 * end. VS Code reports through two functions it looks for in the page. Everything else it says goes to `log`.
 */
export async function runSuiteInPage(page: Page, url: string, log: string): Promise<SuiteResult> {
  const lines = createWriteStream(log);
  let counts = '';
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const text = args.map(String).join(' ');
    lines.write(`${type}: ${text}\n`);
    const line = text.slice(text.indexOf(ours) + ours.length);
    if (!text.includes(ours)) return;
    if (/^\d+ passed, \d+ failed$/.test(line)) counts = line;
    else console.log(line);
  });
  const ended = new Promise<number>((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page.once('crash', () => reject(new Error('the page crashed')));
    setTimeout(() => reject(new Error(`no end after ${limitMs / 1000} s`)), limitMs).unref();
  });
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const code = await ended;
    return { counts: counts || '0 passed, 1 failed', ok: code === 0 && counts !== '' };
  } catch (error) {
    const picture = join(out, 'shots/suite-broken.png');
    await page.screenshot({ path: picture }).catch(() => undefined);
    console.error(`${error}\n${picture}\n${log}`);
    return { counts: '0 passed, 1 failed', ok: false };
  } finally {
    lines.end();
  }
}

export interface SuiteResult {
  /** `N passed, N failed`. */
  counts: string;
  ok: boolean;
}
