import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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

describe('the wrong cell', () => {
  const cellsOf = ({ findings }: Analysis) =>
    findings.flatMap(({ rule, data, severity }) =>
      rule === 'likely-wrong-cell'
        ? [`${severity} ${data.row} ${data.column} ${data.stated}→${data.proposed}`]
        : [],
    );
  const changed = (
    real: RealFigures,
    table: '表二' | '表三',
    row: string,
    values: readonly (number | string)[],
  ): RealFigures => ({
    ...real,
    figures: { ...real.figures, [table]: { ...real.figures[table], [row]: values } },
  });

  test('of those carried over is named where it stands, not in the other report', () => {
    const wrong = changed(after, '表三', 'r2', [181, 3, 0, 0, 0, 0, 121]);
    const [first, second] = both(before, wrong);
    expect(cellsOf(second)).toEqual(['error 二、上年结转政府信息公开申请数量 自然人 181→118']);
    const [named] = second.findings.filter(({ rule }) => rule === 'likely-wrong-cell');
    // The row, the balance of the column, and last year's report.
    expect(named?.message.args.count).toBe(3);
    expect(named?.related.some((related) => 'elsewhere' in related)).toBe(true);
    expect(cellsOf(first)).toEqual([]);
    expect(across(first)).toHaveLength(1);
  });

  test('a row that is wrong as a whole is told by last year’s report', () => {
    // Row and total agree with one another, but neither with the balance nor with last year.
    const wrong = changed(after, '表三', 'r2', [108, 3, 0, 0, 0, 0, 111]);
    expect(cellsOf(both(before, wrong)[1])).toEqual([
      'error 二、上年结转政府信息公开申请数量 自然人 108→118',
      'error 二、上年结转政府信息公开申请数量 总计 111→121',
    ]);
  });

  test('of the documents in force is named between two reports that both contradict it', () => {
    const next: RealFigures = changed({ ...after, year: 2025 }, '表二', 'normative', [10, 5, 425]);
    const last = buildReport(before, 'pipes');
    const wrong = buildReport(changed(after, '表二', 'normative', [50, 227, 402]), 'pipes');
    const then = buildReport(next, 'pipes');
    const beside = (others: readonly (typeof last)[]) =>
      analyze(wrong.text, { notation: wrong.notation, settings, neighbours: neighboursAmong(wrong, others) });
    expect(cellsOf(beside([last, then]))).toEqual([
      'warning 第二十条第（一）项／行政规范性文件 现行有效件数 402→420',
    ]);
    // Against one of them alone either of the two may be wrong.
    expect(cellsOf(beside([last]))).toEqual([]);
    expect(across(beside([last]))).toHaveLength(1);
  });
});
