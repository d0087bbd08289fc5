// What counts has to be imported before what is counted.
import { countWork } from '../support/work.ts';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyze,
  checkReading,
  type Notation,
  type Reading,
  readText,
  SourceText,
} from '../../server/src/core/index.ts';
import { ReadingSteps } from '../../server/src/core/syntax/reading-steps.ts';
import { Untouched } from '../../server/src/core/syntax/untouched.ts';
import type { MappedText } from '../../server/src/core/text/mapped-text.ts';
import { lengthen } from '../../bench/reports/long-report.ts';
import { generateReports } from '../../bench/reports/reports.ts';

const samples: readonly (readonly [name: string, notation: Notation])[] = [
  ['samples/yunchuan-2024.txt', 'text'],
  ['samples/yunchuan-2023.md', 'markdown'],
];

/** What the checks of paragraphs stumble over, and what makes them right again. */
const SCRAPS = [
  ...['的的', '今年', '2031年', '全年收到政府信息公开申请99件', '未收到政府信息公开申请', '12件，占50%'],
  ...['，，', '(附件)', '共60件，其中甲10件、乙20件、丙20件', '国办公开办函202130号', '增加5件，增长90%'],
  ...['', '\n', '。', '2023', '2024', '云川市', '财政局', '五、', '一、', '7', '县'],
];

/** Tables of every notation, which edits join, cut and move. */
const TABLES = [
  '\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n',
  '\n\t甲\n\t1\n\n\t乙\n\t2\n\n\n',
  '\n甲\t1\t2\n乙\t"3\n4"\t5\n',
  '\n甲  1  2  3\n乙  4  5  6\n丙  7  8  9\n',
  '\n甲\n|\n1\n|\n2\n|\n乙\n|\n3\n|\n4\n|\n',
  '\n<table><tr><td>甲</td><td>1</td></tr></table>\n',
  '\n｜ 甲 ｜ 乙 ｜\n| —— | —— |\n| 1 | 2 ｜\n| 丙\n\n丁 | 3 |\n',
  '\n甲\t1\t2\n乙\t3\n4\t5\n丙\t1\t1\n2\n"丁\n戊"\t1\t2\n',
  '\n\t甲\n乙\n\t1\n2\n\n\t丙\n\t2\n\n\n',
  '\n```\n甲\n```\n',
  '\n<!-- govreport-disable-next-line spacing -->\n',
];

/** What stands in each block and where: everything that is read out of it hangs on that. */
function blocksOf({ report }: Reading) {
  const textOf = ({ text, anchor, pieces, range }: MappedText) => ({ text, anchor, pieces, range });
  return report.document.blocks.map((block) =>
    block.kind === 'line'
      ? { ...block, text: textOf(block.text) }
      : {
          ...block,
          rows: block.rows.map(({ cells, range }) => ({
            range,
            cells: cells.map(({ text, column, columnSpan, slot, key, reading }) => ({
              ...{ text: textOf(text), column, columnSpan, slot, key, reading },
            })),
          })),
        },
  );
}

function linesOf({ source }: Reading): number[] {
  return Array.from({ length: source.lineCount }, (_, line) => source.lineStart(line));
}

describe('a text read on from before an edit', () => {
  test.each(samples)('has in %s the blocks and the findings of the same text read anew', (name, notation) => {
    const original = readFileSync(name, 'utf8');
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 300 })),
      scrap: fc.constantFrom(...SCRAPS, ...SCRAPS, ...TABLES),
    });
    let goneOn = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('\n', '\r\n'),
        fc.array(edit, { minLength: 2, maxLength: 8 }),
        (eol, edits) => {
          let text = original.replaceAll('\n', eol);
          let reading = readText(text, notation);
          checkReading(reading);
          for (const { at, removed, scrap } of edits) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + scrap + text.slice(start + removed);
            reading = readText(text, notation, reading);
            if (reading.report.document.lines?.goesOn) goneOn++;
            const anew = readText(text, notation);
            expect(linesOf(reading)).toEqual(linesOf(anew));
            expect(blocksOf(reading)).toEqual(blocksOf(anew));
            expect(checkReading(reading).findings).toEqual(checkReading(anew).findings);
          }
        },
      ),
      { numRuns: 30, seed: 7 },
    );
    expect(goneOn).toBeGreaterThan(40);
  });

  const report = readFileSync('samples/yunchuan-2024.txt', 'utf8');
  /** So many lines that what is edited in the last is not looked at where the first is read. */
  const withParagraph = (last: string): string =>
    report.replace(
      '（二）依申请公开',
      `${'对社会关注的重点领域的各项工作，\n'.repeat(6)}${last}\n（二）依申请公开`,
    );
  /** Edits after which something far away from them is read otherwise. */
  const far: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'the first pipe of a text, three lines below where its table begins': [
      `${report}\n甲\n乙\n丙\n`,
      `${report}\n甲\n乙\n丙\n|\n1\n|\n2\n|\n丁\n|\n3\n|\n4\n|\n`,
    ],
    'a switch that is pushed out of the lines in which it counts': [
      `${'说明。\n'.repeat(19)}govreport: on\n${report}`,
      `前言。\n${'说明。\n'.repeat(19)}govreport: on\n${report}`,
    ],
    'the last line of a paragraph': [withParagraph('公开了情况。'), withParagraph('公开了了情况的的。')],
    'blanks in the last line of a paragraph': [
      withParagraph('公开了12件。'),
      withParagraph('公开了 12 件。'),
    ],
    'the year of the title, which decides what is out of date': [
      withParagraph('\n2024年，我市共收到申请3607件。').replace('2024年', '2025年'),
      withParagraph('\n2024年，我市共收到申请3607件。').replace('2024年', '2026年'),
    ],
  };

  test.each(Object.entries(far))('is read as a whole after an edit of %s', (_, [before, after]) => {
    expect(after).not.toBe(before);
    for (const [from, to] of [
      [before, after],
      [after, before],
    ] as const) {
      const first = readText(from, 'text');
      const found = checkReading(first).findings;
      const reading = readText(to, 'text', first);
      const anew = readText(to, 'text');
      expect(blocksOf(reading)).toEqual(blocksOf(anew));
      expect(checkReading(reading).findings).toEqual(checkReading(anew).findings);
      // Otherwise the edit would tell nothing.
      expect([blocksOf(anew).length, checkReading(anew).findings]).not.toEqual([
        blocksOf(first).length,
        found,
      ]);
    }
  });

  test('does not keep what has looked at something above the edit', () => {
    const source = new SourceText('甲\n乙\n丙');
    const steps = new ReadingSteps();
    for (const [line, lowest] of [0, 1, 1].entries()) steps.begin(line, lowest, line);
    const span = { start: 2, endBefore: 3, endAfter: 3 };
    const untouched = new Untouched(
      { source, notation: 'text', steps, hidesLines: false, goesOn: false },
      new SourceText('甲\n丁\n丙'),
      span,
    );
    const kept = new ReadingSteps();
    expect(untouched.takeBegin(kept)).toBe(1);
    expect(untouched.takeAt(1, kept)).toBeNull();
    expect(untouched.takeAt(2, kept)).toBeNull();
    expect(kept.count).toBe(1);
  });

  test('is less work: of a long report only what was edited is looked at closely', async () => {
    const [report] = generateReports(1);
    if (!report) throw new Error('no report');
    const text = lengthen(report, 60e3);
    const edited = text.replace('。', '，另有安排。');
    const before = readText(text, 'text');
    checkReading(before);
    // What is done once and for all is done before it is counted.
    analyze(edited, { notation: 'text' });
    const all = await countWork(() => analyze(edited, { notation: 'text' }));
    const again = await countWork(() => checkReading(readText(edited, 'text', before)));
    console.log(`${all} steps for all of it, ${again} after an edit`);
    expect(again).toBeLessThan(all * 0.4);
  });
});
