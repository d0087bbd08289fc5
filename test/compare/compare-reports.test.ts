import { describe, expect, test } from 'vitest';
import { allRows } from '../../server/src/core/forms/form.ts';
import { form2019 } from '../../server/src/core/forms/gb-2019-60.ts';
import { form2021 } from '../../server/src/core/forms/gb-2021-30.ts';
import { analyze, type Comparison, compareReports, readFacts } from '../../server/src/core/index.ts';
import { writings } from '../support/build-report.ts';
import { figuresOf, type Figures } from '../support/figures.ts';
import { comparisonOf, reportOf } from './two-years.ts';

const suqian2023 = figuresOf('宿迁市 2023');
const suqian2024 = figuresOf('宿迁市 2024');
const fuyuan2020 = figuresOf('抚远市 2020');

const rowOf = ({ rows }: Comparison, id: string) => rows.find((row) => row.id === id);
const asked = ({ rows }: Comparison) =>
  rows.flatMap(({ id, asked: values }) => values.map(({ value }) => `${id} → ${value}`));

/** Figures in which one row of one table is another. */
function withRow(
  figures: Figures,
  table: string,
  row: string,
  values: readonly (number | string)[],
): Figures {
  return { ...figures, [table]: { ...figures[table], [row]: values } };
}

describe('宿迁 2023 and 2024', () => {
  const before = reportOf(suqian2023);
  const after = reportOf(suqian2024);
  const comparison = comparisonOf(before, after);

  test('every fact of either stands in one row, in the order of the form', () => {
    const facts = readFacts(after.report);
    expect(comparison.rows.map(({ table, row, column }) => [table, row, column])).toEqual(
      facts.map(({ table, row, column }) => [table, row, column]),
    );
    comparison.rows.forEach((row, index) => {
      const fact = facts[index];
      expect(row.after).toEqual({ value: fact?.value, text: fact?.text, range: fact?.range });
      expect(row.unit).toBe(fact?.unit);
    });
    expect(new Set(comparison.rows.map(({ id }) => id)).size).toBe(facts.length);
    const lastFacts = readFacts(before.report);
    expect(comparison.rows.map((row) => row.before?.range)).toEqual(lastFacts.map(({ range }) => range));
  });

  test.each([
    ['表三/r1/total', 3511, 3525, 14, 0.4],
    ['表三/r2/total', 96, 121, 25, 26.04],
    ['表三/r3.1/natural', 1175, 1408, 233, 19.83],
    ['表三/r3.3.1/total', 0, 2, 2, null],
    ['表三/r3.5.3/total', 0, 0, 0, null],
    ['表四/review/total', 440, 170, -270, -61.36],
    ['表二/normative/valid', 597, 420, -177, -29.65],
    ['表二/fees/amount', 59237.2449, 72701.2578, 13464.0129, 22.73],
  ])('%s', (id, was, is, change, percent) => {
    expect(rowOf(comparison, id)).toMatchObject({
      before: { value: was },
      after: { value: is },
      change,
      percent,
    });
  });

  test('they agree with each other and in themselves: nothing is asked', () => {
    expect(comparison).toMatchObject({
      before: { year: 2023, organ: '云川市人民政府' },
      after: { year: 2024, organ: '云川市人民政府' },
      notes: [],
    });
    expect(asked(comparison)).toEqual([]);
  });

  test('the earlier year is last year’s, whichever comes first', () => {
    expect(comparisonOf(after, before)).toEqual(comparison);
  });

  test.each(writings)('written as %s the same is said', (writing) => {
    const told = ({ rows }: Comparison) =>
      rows.map(({ before: was, after: is, ...rest }) => [was?.value, is?.value, rest]);
    expect(told(comparisonOf(before, reportOf(suqian2024, writing)))).toEqual(told(comparison));
  });
});

describe('what the relations ask', () => {
  const other = (table: string, row: string, values: readonly (number | string)[], year = suqian2024) => ({
    ...year,
    figures: withRow(year.figures, table, row, values),
  });

  test('上年结转 is what last year handed on, column by column', () => {
    const wrong = other('表三', 'r2', [110, 3, 0, 0, 0, 0, 113]);
    const comparison = comparisonOf(reportOf(suqian2023), reportOf(wrong));
    expect(asked(comparison)).toEqual([
      '表三/r2/natural → 118',
      '表三/r2/total → 121',
      // Within the year neither balances: 第一项 and 第二项 make 8 fewer.
      '表三/r3.7/natural → 3432',
      '表三/r3.7/total → 3513',
    ]);
    expect(rowOf(comparison, '表三/r2/total')?.asked[0]?.why).toBe('上年年报的“四、结转下年度继续办理”');
  });

  test('现行有效 is last year’s with what was made and without what was repealed', () => {
    const wrong = other('表二', 'normative', [50, 227, 421]);
    const comparison = comparisonOf(reportOf(suqian2023), reportOf(wrong));
    expect(rowOf(comparison, '表二/normative/valid')?.asked).toEqual([
      { value: 420, why: '按上年年报：2023年现行有效件数 597＋本年制发件数 50－本年废止件数 227＝420' },
    ]);
    expect(asked(comparison)).toHaveLength(1);
  });

  test('a total within the later report', () => {
    const wrong = other('表四', 'review', [88, 18, 28, 36, 171]);
    const comparison = comparisonOf(reportOf(suqian2023), reportOf(wrong));
    expect(rowOf(comparison, '表四/review/total')?.asked).toEqual([
      { value: 170, why: '按本年报：88＋18＋28＋36＝170' },
    ]);
  });

  test('a wrong total of last year’s asks nothing of this year', () => {
    const wrong = other('表四', 'review', [309, 17, 88, 26, 1], suqian2023);
    expect(asked(comparisonOf(reportOf(wrong), reportOf(suqian2024)))).toEqual([]);
  });

  test('blanks count as 0; a blank total of last year’s is not 0, and what can’t be read is not wrong', () => {
    const blankTotal = other('表三', 'r4', [118, 3, '', 0, 0, 0, ''], suqian2023);
    expect(asked(comparisonOf(reportOf(blankTotal), reportOf(suqian2024)))).toEqual([]);
    const words = other('表三', 'r2', ['若干', 3, 0, 0, 0, 0, 121]);
    expect(asked(comparisonOf(reportOf(suqian2023), reportOf(words)))).toEqual([]);
    const blank = other('表三', 'r2', ['', 3, 0, 0, 0, 0, 121]);
    expect(asked(comparisonOf(reportOf(suqian2023), reportOf(blank)))).toContain('表三/r2/natural → 118');
  });

  test('上一年项目数量 of 2020 is that of 2019 with its change', () => {
    const licences = fuyuan2020.figures.表二?.licences ?? [];
    const lastYear = { ...other('表二', 'licences', [licences[0] ?? 0, 0, 1], fuyuan2020), year: 2019 };
    const thisYear = (stock: number) => reportOf(other('表二', 'licences', [stock, '-3', 1], fuyuan2020));
    const stock = Number(licences[0]);
    const stockAsked = (comparison: Comparison) => rowOf(comparison, '表二/licences/previous')?.asked;
    expect(stockAsked(comparisonOf(reportOf(lastYear), thisYear(stock)))).toEqual([]);
    expect(stockAsked(comparisonOf(reportOf(lastYear), thisYear(stock + 5)))).toMatchObject([
      { value: stock },
    ]);
  });
});

describe('2020 and 2021, in two formats', () => {
  const later = { ...suqian2024, year: 2021 };
  const comparison = comparisonOf(reportOf(fuyuan2020), reportOf(later));

  test('what both formats have pairs, what only one has stands alone', () => {
    const sides = (id: string) => {
      const row = rowOf(comparison, id);
      return row && [row.before !== null, row.after !== null];
    };
    for (const { row } of allRows(form2019.tables[1] ?? form2019.tables[0]!))
      expect([row.id, sides(`表三/${row.id}/total`)]).toEqual([row.id, [true, row.id !== 'r3.6']]);
    for (const id of ['r3.6.1', 'r3.6.2', 'r3.6.3']) expect(sides(`表三/${id}/total`)).toEqual([false, true]);
    for (const row of ['review', 'direct', 'after']) expect(sides(`表四/${row}/total`)).toEqual([true, true]);
    expect(sides('表二/penalties/decisions')).toEqual([true, true]);
    expect(sides('表二/penalties/previous')).toEqual([true, false]);
    expect(sides('表二/normative/valid')).toEqual([false, true]);
    expect(sides('表二/procurement/spending')).toEqual([true, false]);
  });

  test('the rows keep the order of both forms', () => {
    const order = (ids: readonly string[]) => [...new Set(ids)];
    const drawn = comparison.rows.map(({ id }) => id.split('/').slice(0, 2).join('/'));
    for (const form of [form2019, form2021]) {
      const own = form.tables.flatMap((table) => allRows(table).map(({ row }) => `${table.name}/${row.id}`));
      expect(order(drawn.filter((id) => own.includes(id)))).toEqual(own);
    }
    expect(drawn.indexOf('表三/r3.6')).toBe(drawn.indexOf('表三/r3.6.1') - 7);
  });

  test('one side alone has no change; the carry-over holds across formats', () => {
    expect(rowOf(comparison, '表三/r3.6/total')).toMatchObject({ after: null, change: null, percent: null });
    const handedOn = fuyuan2020.figures.表三?.r4?.at(-1);
    expect(asked(comparison)).toContain(`表三/r2/total → ${handedOn}`);
    expect(asked(comparison).filter((text) => text.startsWith('表二'))).toEqual([]);
  });
});

test('units: figures that are counted in other ones are not subtracted', () => {
  const inYuan = reportOf(suqian2024, 'pipes', (text) => text.replace('| 72701.2578 |', '| 727012578元 |'));
  const row = rowOf(comparisonOf(reportOf(suqian2023), inYuan), '表二/fees/amount');
  expect(row).toMatchObject({ change: null, percent: null, after: { text: '727012578元' } });
  const counted = reportOf(suqian2024, 'pipes', (text) => text.replace('| 3525 |', '| 3525件 |'));
  expect(rowOf(comparisonOf(reportOf(suqian2023), counted), '表三/r1/total')).toMatchObject({ change: 14 });
});

describe('notes and refusals', () => {
  test('another organ is compared all the same, with a note', () => {
    const other = reportOf(suqian2023, 'tab-cells', undefined, '云川市教育局');
    expect(comparisonOf(other, reportOf(suqian2024)).notes).toEqual([
      '机关名称不同：“云川市教育局”和“云川市人民政府”。跨年的关系只在同一机关之间成立',
    ]);
  });

  test('years apart get a note, and nothing is asked from one to the other', () => {
    const later = comparisonOf(reportOf(suqian2023), reportOf({ ...suqian2023, year: 2025 }));
    expect(later.notes).toEqual(['2023 年与 2025 年不是相邻年度，不核对跨年的关系']);
    expect(asked(later)).toEqual([]);
  });

  test.each([
    ['no report', analyze('# 会议纪要\n'), 'compare.refused.no-report'],
    ['the same year', reportOf(suqian2024, 'html'), 'compare.refused.same-year'],
    [
      'no year',
      reportOf(suqian2023, 'tab-cells', (text) => text.replaceAll(/20\d\d年(?:\d+月\d+日)?/g, '')),
      'compare.refused.no-year',
    ],
  ])('%s is refused', (_, before, refused) => {
    expect(compareReports(before, reportOf(suqian2024))).toMatchObject({ refused: { id: refused } });
  });

  test('a table that one report lacks stands on one side', () => {
    const without = reportOf(suqian2023, 'pipes', (text) => text.replace(/## 四、[\s\S]*?(?=## 五、)/, ''));
    const rows = comparisonOf(without, reportOf(suqian2024)).rows.filter(({ table }) => table === '表四');
    expect(rows).toHaveLength(15);
    expect(rows.every(({ before }) => before === null)).toBe(true);
  });
});
