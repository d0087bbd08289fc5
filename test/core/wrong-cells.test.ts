import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, applyEdits, type Finding, readFacts } from '../../server/src/core/index.ts';
import { buildReport } from '../support/build-report.ts';
import { digestOf } from '../support/digest.ts';
import { figuresOf } from '../support/figures.ts';
import { soundFigures } from '../support/random-figures.ts';

const md = 'markdown';
const SUMS = [
  'likely-wrong-cell',
  'applications-row-total',
  'applications-outcomes-total',
  'applications-balance',
  'litigation-total',
];
const right = buildReport(figuresOf('宿迁市 2024'), 'pipes').text;
const before = buildReport(figuresOf('宿迁市 2023'), 'pipes').text;

const findingsOf = (text: string): readonly Finding[] => analyze(text, { notation: md }).findings;

/** The report with some rows of figures replaced. */
function changed(...changes: readonly (readonly [from: string, to: string])[]): string {
  let text = right;
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`“${from}” is not in the report`);
    text = text.replace(from, to);
  }
  return text;
}

/** The named cells by the last words of their row, their column, what they state and what they should. */
const named = (text: string): string[] =>
  findingsOf(text)
    .filter(({ rule }) => rule === 'likely-wrong-cell')
    .map(({ data }) => `${data.row?.split('／').at(-1)} ${data.column} ${data.stated}→${data.proposed}`);

describe('any right 表三', () => {
  test('one cell changed at random is named with the figure it had, and its fix mends all', () => {
    fc.assert(
      fc.property(soundFigures, fc.nat(), fc.nat(6000), (figures, at, value) => {
        const { text } = buildReport(figures, 'pipes');
        const facts = readFacts(analyze(text, { notation: md }).report).filter(
          ({ table }) => table === '表三',
        );
        const fact = facts[at % facts.length];
        if (!fact || fact.value === value) return;
        const wrong = text.slice(0, fact.range.start) + value + text.slice(fact.range.end);
        const sums = findingsOf(wrong).filter(({ rule }) => SUMS.includes(rule));
        expect(sums).toMatchObject([
          {
            rule: 'likely-wrong-cell',
            data: {
              row: fact.row,
              column: fact.column,
              stated: value,
              proposed: fact.value,
              alternatives: [],
            },
          },
        ]);
        const [fix] = sums[0]?.fixes ?? [];
        expect(fix).toMatchObject({ safety: 'review', preferred: true });
        expect(applyEdits(wrong, fix?.edits ?? [])).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  test('two cells changed at random: what is named is wrong, and its fixes mend all', () => {
    let decided = 0;
    let pairs = 0;
    fc.assert(
      fc.property(soundFigures, fc.nat(), fc.nat(), fc.nat(900), fc.nat(900), (figures, a, b, x, y) => {
        const { text } = buildReport(figures, 'pipes');
        const facts = readFacts(analyze(text, { notation: md }).report).filter(
          ({ table }) => table === '表三',
        );
        const [first, second] = [a % facts.length, b % facts.length]
          .sort((m, n) => m - n)
          .map((at) => facts[at]);
        if (!first || !second || first === second || first.value === x || second.value === y) return;
        const wrong =
          text.slice(0, first.range.start) +
          x +
          text.slice(first.range.end, second.range.start) +
          y +
          text.slice(second.range.end);
        const sums = findingsOf(wrong).filter(({ rule }) => SUMS.includes(rule));
        pairs++;
        expect(sums.length).toBeGreaterThan(0);
        if (!sums.every(({ rule }) => rule === 'likely-wrong-cell')) return;
        decided++;
        const places = sums.map(({ data }) => `${data.row} ${data.column} ${data.proposed}`).sort();
        expect(places).toEqual(
          [first, second].map(({ row, column, value }) => `${row} ${column} ${value}`).sort(),
        );
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(decided / pairs).toBeGreaterThan(0.9);
  });
});

describe('which cell', () => {
  test('the finding says what is stated and asked for, from where, and links what it stands for', () => {
    const [finding] = findingsOf(changed(['| 3440 | 73 | 0 |', '| 3404 | 73 | 0 |']));
    expect(finding).toMatchObject({
      rule: 'likely-wrong-cell',
      severity: 'error',
      message: { id: 'likely-wrong-cell', args: { stated: 3404, proposed: 3440, count: 3 } },
      data: {
        cell: { table: '表三', row: '三、本年度办理结果／（七）总计', column: '自然人', value: 3404 },
        stated: 3404,
        proposed: 3440,
        computed: 3440,
        alternatives: [],
      },
    });
    expect(finding?.related.map(({ message }) => message.id)).toEqual([
      'related.slip.transposed',
      'related.column-relation',
      'related.column-relation',
      'related.row-relation',
    ]);
    const labels = finding?.data.cells?.map(({ row, column }) => `${row} ${column}`) ?? [];
    expect(new Set(labels).size).toBe(labels.length);
    // Three of the balance, 21 outcomes, six of the row, itself.
    expect(labels).toHaveLength(3 + 21 + 6 + 1);
  });

  test('two in different rows and columns are told apart', () => {
    expect(
      named(
        changed(['| 462 | 9 |', '| 463 | 9 |'], ['| 859 | 33 | 0 | 0 | 3 |', '| 859 | 33 | 0 | 0 | 8 |']),
      ),
    ).toEqual([
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） 自然人 463→462',
      '1.本机关不掌握相关政府信息 法律服务机构 8→3',
    ]);
  });

  test('so are three', () => {
    expect(
      named(
        changed(
          ['| 462 | 9 |', '| 463 | 9 |'],
          ['| 859 | 33 | 0 | 0 | 3 |', '| 859 | 33 | 0 | 0 | 8 |'],
          ['| 118 | 5 | 0 | 0 | 1 | 1 | 125 |', '| 118 | 5 | 0 | 0 | 1 | 1 | 152 |'],
        ),
      ),
    ).toHaveLength(3);
  });

  test('two of 表四 that broke two sums by changing places across its groups', () => {
    // Printed in one line, the total of a group stands beside the first of the next.
    const text = changed(
      ['| 88 | 18 | 28 | 36 | 170 |', '| 88 | 18 | 28 | 36 | 7 |'],
      ['| 7 | 0 | 11 | 7 | 25 |', '| 170 | 0 | 11 | 7 | 25 |'],
    );
    expect(named(text)).toEqual(['行政复议 总计 7→170', '未经复议直接起诉 结果维持 170→7']);
    const [fix] = findingsOf(text)[0]?.fixes ?? [];
    expect(applyEdits(text, fix?.edits ?? [])).toBe(right);
  });

  test('last year’s figure left standing is likelier than any other change', () => {
    // What the report of 2023 states there.
    const year = changed(['| 88 | 18 | 28 | 36 | 170 |', '| 309 | 18 | 28 | 36 | 170 |']);
    expect(named(year)).toEqual([]);
    const previous = digestOf(analyze(before, { notation: md }));
    const found = analyze(year, { notation: md, neighbours: { previous } }).findings;
    const findings = found.filter(({ rule }) => rule === 'likely-wrong-cell');
    expect(findings).toMatchObject([
      { rule: 'likely-wrong-cell', data: { column: '结果维持', stated: 309, proposed: 88 } },
    ]);
    expect(findings[0]?.related[0]?.message.id).toBe('related.slip.last-year');
  });

  test('where several explain it equally well none is accused; they are offered, the likeliest first', () => {
    const [sum, ...others] = findingsOf(changed(['| 36 | 170 |', '| 36 | 173 |']));
    expect(others).toEqual([]);
    expect(sum).toMatchObject({ rule: 'litigation-total', data: { stated: 173, computed: 170 } });
    expect(sum?.data.alternatives?.map(({ cell, proposed }) => `${cell.column} ${proposed}`).sort()).toEqual(
      ['尚未审结 39', '总计 170', '结果维持 91', '结果纠正 21', '其他结果 31'].sort(),
    );
    expect(sum?.fixes.map(({ safety, preferred }) => [safety, preferred ?? false])).toEqual([
      ['review', true],
      ...Array.from({ length: 4 }, () => ['review', false]),
    ]);
  });

  test('one counted in the column beside its own: a swap of small figures in another row is not accused', () => {
    // Of all rows one alone could have 0 and 1 the wrong way round.
    const text = changed(['| 859 | 33 | 0 | 0 | 3 | 2 | 897 |', '| 859 | 33 | 0 | 1 | 2 | 2 | 897 |']);
    expect(named(text)).toEqual([]);
    expect(findingsOf(text).map(({ rule }) => rule)).toEqual([
      'applications-outcomes-total',
      'applications-outcomes-total',
    ]);
  });

  test('a figure that no cell of the relation can be without being negative accuses none', () => {
    const sums = findingsOf(changed(['| 7 | 0 | 11 | 7 | 25 |', '| 7 | 0 | 11 | 7 | 4 |']));
    expect(sums.map(({ rule }) => rule)).toEqual(['litigation-total']);
  });

  test('a blank is 0, and is filled in', () => {
    const text = changed(['| 1408 | 21 | 0 |', '|  | 21 | 0 |']);
    const wrong = findingsOf(text).find(({ rule }) => rule === 'likely-wrong-cell');
    expect(wrong?.data).toMatchObject({ stated: null, proposed: 1408 });
    expect(wrong?.related[0]?.message.id).toBe('related.slip.left-out');
  });

  test('a cell that can’t be read is no evidence', () => {
    expect(named(changed(['| 1408 | 21 | 0 |', '| 14o8 | 21 | 0 |']))).toEqual([]);
  });
});
