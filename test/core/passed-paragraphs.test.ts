// What counts has to be imported before what is counted.
import { countWork } from '../support/work.ts';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, type Notation, PassedParagraphs } from '../../server/src/core/index.ts';
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

describe('a check that passes by what was in order before', () => {
  test.each(samples)('finds in %s after any edits what a check of all of it finds', (name, notation) => {
    const original = readFileSync(name, 'utf8');
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat({ max: 6 }),
      scrap: fc.constantFrom(...SCRAPS),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 2, maxLength: 8 }), (edits) => {
        const passed = new PassedParagraphs();
        let text = original;
        analyze(text, { notation, passed });
        for (const { at, removed, scrap } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + scrap + text.slice(start + removed);
          expect(analyze(text, { notation, passed }).findings).toEqual(analyze(text, { notation }).findings);
        }
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  test('is less work: of a long report only what was edited is looked at closely', async () => {
    const [report] = generateReports(1);
    if (!report) throw new Error('no report');
    const text = lengthen(report, 60e3);
    const edited = text.replace('。', '，另有安排。');
    const passed = new PassedParagraphs();
    // What is done once and for all is done before it is counted.
    analyze(edited, { notation: 'text' });
    analyze(text, { notation: 'text', passed });
    const all = await countWork(() => analyze(edited, { notation: 'text' }));
    const again = await countWork(() => analyze(edited, { notation: 'text', passed }));
    console.log(`${all} steps for all of it, ${again} after an edit`);
    expect(again).toBeLessThan(all * 0.6);
  });
});
