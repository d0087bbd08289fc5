import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Analysis, analyze } from '../../server/src/core/index.ts';
import { neighboursAmong } from '../support/beside.ts';
import { buildReport, writingsOf } from '../support/build-report.ts';
import { figuresOf, type RealFigures } from '../support/figures.ts';

const before = figuresOf('宿迁市 2023');
const after = figuresOf('宿迁市 2024');
/** Prose that is the same in both years is another matter. */
const settings = [{ 'prior-text-similar': 'off' }] as const;

/** Two reports, each analysed beside the other. */
function both(first: RealFigures, second: RealFigures, writing = writingsOf(first)[0] ?? 'pipes') {
  const [one, other] = [buildReport(first, writing), buildReport(second, 'pipes')];
  const beside = (a: typeof one, b: typeof one): Analysis =>
    analyze(a.text, { notation: a.notation, settings, neighbours: neighboursAmong(a, [b]) });
  return [beside(one, other), beside(other, one)] as const;
}

const ACROSS = ['carry-over-mismatch', 'stock-mismatch', 'project-stock-mismatch'];
const across = ({ findings }: Analysis) => findings.filter(({ rule }) => ACROSS.includes(rule));

test.each(writingsOf(before))('宿迁 2023 (%s) and 2024 go together', (writing) => {
  const [first, second] = both(before, after, writing);
  expect(across(first)).toEqual([]);
  expect(across(second)).toEqual([]);
});

test('any figure carried over, changed on either side, is told on both, with both figures', () => {
  const columns = after.figures.表三?.r2?.length ?? 0;
  fc.assert(
    fc.property(
      fc.nat(columns - 1),
      fc.integer({ min: 1, max: 50 }),
      fc.boolean(),
      (column, more, inFirst) => {
        const change = (figures: RealFigures, row: string): RealFigures => ({
          ...figures,
          figures: {
            ...figures.figures,
            表三: {
              ...figures.figures.表三,
              [row]: (figures.figures.表三?.[row] ?? []).map((value, at) =>
                at === column ? Number(value) + more : value,
              ),
            },
          },
        });
        const [first, second] = both(
          inFirst ? change(before, 'r4') : before,
          inFirst ? after : change(after, 'r2'),
        );
        const right = Number(after.figures.表三?.r2?.[column]);
        const [told, toldToo] = [across(first), across(second)];
        expect(told.map(({ rule, data }) => [rule, data.stated])).toEqual([
          ['carry-over-mismatch', inFirst ? right + more : right],
        ]);
        expect(toldToo.map(({ rule, data }) => [rule, data.stated])).toEqual([
          ['carry-over-mismatch', inFirst ? right : right + more],
        ]);
        expect(told[0]?.data.computed).toBe(toldToo[0]?.data.stated);
        // Each links the other.
        expect(told[0]?.related.some((related) => 'elsewhere' in related)).toBe(true);
        expect(toldToo[0]?.related.some((related) => 'elsewhere' in related)).toBe(true);
      },
    ),
    { numRuns: 20 },
  );
});

test('a year between them is missing: nothing is said', () => {
  const [first, second] = both({ ...before, year: 2022 }, after);
  expect(across(first)).toEqual([]);
  expect(across(second)).toEqual([]);
});

test('what is carried over goes on across the change of formats', () => {
  const old = figuresOf('抚远市 2020');
  const next: RealFigures = { ...after, year: 2021 };
  const carried = (figures: RealFigures): string[] => {
    const [first, second] = both(old, figures);
    return [...across(first), ...across(second)].map(
      ({ rule, data }) => `${rule} ${data.column} ${data.stated}`,
    );
  };
  // 抚远 carried nothing over, 宿迁 had 118, 3 and 121.
  expect(carried(next)).toEqual(
    ['自然人', '商业企业', '总计']
      .flatMap((column) => [`carry-over-mismatch ${column} 0`])
      .concat([
        'carry-over-mismatch 自然人 118',
        'carry-over-mismatch 商业企业 3',
        'carry-over-mismatch 总计 121',
      ]),
  );
  const nothing = Object.fromEntries(
    Object.entries(next.figures.表三 ?? {}).map(([row, values]) => [
      row,
      row === 'r2' ? values.map(() => 0) : values,
    ]),
  );
  expect(carried({ ...next, figures: { ...next.figures, 表三: nothing } })).toEqual([]);
});
