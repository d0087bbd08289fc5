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
import { printFigures } from '../support/fuzz.ts';
import { hostileTexts } from '../support/hostile-texts.ts';

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
  // Next to a part that is passed over at once, what is remembered of labels and forgotten again would count as growth.
  const times = more / Math.max(once, bare);
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
  const worst = (of: 'times' | 'perCharacter'): string => {
    const [most] = [...seen].sort((a, b) => b[of] - a[of]);
    return most ? `${most[of].toFixed(1)} (${most.name})` : 'none';
  };
  printFigures('The engine, work counted', {
    'hostile texts': seen.length,
    'most work for four times the text': `${worst('times')}, of ${MOST_TIMES_THE_WORK} allowed`,
    'most work a character': worst('perCharacter'),
  });
});
