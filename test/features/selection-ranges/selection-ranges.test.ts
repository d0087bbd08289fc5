import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, selectionRanges } from '../../../server/src/core/index.ts';
import { buildReport, writings } from '../../support/build-report.ts';
import { figuresOf } from '../../support/figures.ts';
import { marked, readFixture } from '../reading-report.ts';

/** Each step by its first and last words. */
function steps(fixture: string): string[] {
  const { analysis, offset } = readFixture(fixture);
  return selectionRanges(analysis, offset).map(({ start, end }) => {
    const text = analysis.source.text.slice(start, end);
    return text.length <= 40 ? text : `${text.slice(0, 16)}…${text.slice(-16)}`;
  });
}

test.each([
  ['digits with a unit', marked('2701.2578', (text) => text.replace('72701.2578', '72701.2578万元'))],
  ['a cell', marked('1408 |')],
  ['a label', marked('（一）予以公开')],
  ['a heading', marked('三、收到')],
  ['a sentence', marked('回应社会')],
  ['the title', marked('云川市人民政府2024')],
])('%s', (_, fixture) => {
  expect(steps(fixture)).toMatchSnapshot();
});

test('everywhere each step holds the one before and is larger, and the last is the whole text', () => {
  for (const writing of writings) {
    const { text, notation } = buildReport(figuresOf('宿迁市 2024'), writing);
    const analysis = analyze(text, { notation });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), (offset) => {
        const found = selectionRanges(analysis, offset);
        expect(found.at(-1)).toEqual({ start: 0, end: text.length });
        found.reduce(
          (inner, outer) => {
            expect(outer.start <= inner.start && inner.end <= outer.end).toBe(true);
            expect(outer.end - outer.start).toBeGreaterThan(inner.end - inner.start);
            return outer;
          },
          { start: offset, end: offset },
        );
      }),
      { numRuns: 60, seed: 7 },
    );
  }
});

test('a text that is no report is left to the editor', () => {
  expect(selectionRanges(analyze('# 会议纪要\n\n12\n'), 12)).toEqual([]);
});
