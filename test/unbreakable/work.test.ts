import { afterAll, describe, expect, test } from 'vitest';
import { countWork } from '../support/work.ts';
import {
  analyze,
  applyEdits,
  buildPreview,
  foldingRanges,
  type Notation,
  outline,
  readFacts,
  safeEdits,
  semanticTokens,
  toMarkdown,
} from '../../server/src/core/index.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { tally } from '../support/tried.ts';

/** What the doors ask the engine for at every change of a text. */
function work(text: string, notation: Notation): void {
  const analysis = analyze(text, { notation });
  applyEdits(text, safeEdits(analysis));
  outline(analysis);
  foldingRanges(analysis);
  semanticTokens(analysis.report);
  buildPreview(analysis, 'zh-CN');
  readFacts(analysis.report);
  toMarkdown(analysis.report);
}

/**
 * Four times the text is to be four times the work; what takes the square is sixteen times. In between is what is
 * remembered of a short text and forgotten of a long one.
 */
const SIZES = [5_000, 20_000] as const;
const MOST_TIMES_THE_WORK = 8;

/**
 * Steps for a character that are next to none. From some length on a cell is read as prose: next to what was passed over
 * before, that would count as growth.
 */
const LITTLE = 100;

const tried = tally('Unbreakable: the engine’s work', 10);
const seen: { readonly name: string; readonly times: number; readonly perCharacter: number }[] = [];

/** How many times the work the larger text takes, what the text around the hostile part takes left out. */
async function timesTheWork(
  name: string,
  notation: Notation,
  text: (size: number) => string,
  [small, large]: readonly [number, number],
): Promise<number> {
  // What is done once and for all is done before it is counted.
  work(text(1000), notation);
  const count = (size: number): Promise<number> => {
    const written = text(size);
    return countWork(() => work(written, notation));
  };
  const bare = await count(0);
  const [once, more] = [(await count(small)) - bare, (await count(large)) - bare];
  const times = more / Math.max(once, bare, small * LITTLE);
  seen.push({ name, times, perCharacter: more / large });
  return times;
}

describe('work is bounded by the size of the text', () => {
  test.each(hostileTexts)('$name', async ({ name, notation, text }) => {
    expect(await timesTheWork(name, notation, text, SIZES)).toBeLessThan(MOST_TIMES_THE_WORK);
  });
});

const TITLE = '云川市2024年政府信息公开工作年度报告\n';

describe('elements left open by the hundred thousand', () => {
  test.each<[string, Notation]>([
    ['<table><tr><td>', 'html'],
    ['<div>', 'html'],
    ['<ul><li>', 'html'],
    ['<b>字', 'html'],
    ['<table>\n', 'markdown'],
    ['<table><tr><td>\n', 'markdown'],
  ])('%j in %s', async (open, notation) => {
    const text = (size: number): string => TITLE + open.repeat(size / open.length);
    expect(await timesTheWork(open, notation, text, [100_000, 400_000])).toBeLessThan(MOST_TIMES_THE_WORK);
  });
});

afterAll(() => {
  const worst = (what: string, of: 'times' | 'perCharacter'): void => {
    const [most] = [...seen].sort((a, b) => b[of] - a[of]);
    if (most) tried(`${what}: ${most.name}`, Math.round(most[of] * 10) / 10);
  };
  tried('hostile texts', seen.length);
  worst(`most times the work for four times the text, of ${MOST_TIMES_THE_WORK} allowed`, 'times');
  worst('most work for a character', 'perCharacter');
});
