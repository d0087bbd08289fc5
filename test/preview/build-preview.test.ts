import { describe, expect, test } from 'vitest';
import { analyze, buildPreview, readFacts } from '../../server/src/core/index.ts';
import { buildReport, writings } from '../support/build-report.ts';
import { figuresOf, realFigures } from '../support/figures.ts';
import { describePreview } from './describe-preview.ts';

const previewOf = (
  text: string,
  notation: 'text' | 'markdown' | 'html' = 'text',
  locale: 'zh-CN' | 'en' = 'zh-CN',
) => buildPreview(analyze(text, { notation }), locale);

describe('every form of a report gives the same preview', () => {
  test.each(realFigures)('$name', (real) => {
    const [first, ...others] = writings.map((writing) => {
      const { text, notation } = buildReport(real, writing);
      const model = previewOf(text, notation);
      if (!model) throw new Error(`${writing} is no report`);
      return describePreview(model);
    });
    for (const other of others) expect(other).toBe(first);
  });
});

test.each(realFigures)('$name: the values drawn are the facts, each at its place', (real) => {
  const { text, notation } = buildReport(real, 'tab-cells');
  const analysis = analyze(text, { notation });
  const drawn = (buildPreview(analysis, 'zh-CN')?.tables ?? []).flatMap(({ rows }) =>
    rows.flatMap((row) => row.flatMap((cell) => (cell.value ? [{ ...cell.value, text: cell.text }] : []))),
  );
  const facts = readFacts(analysis.report);
  expect(new Set(drawn.map(({ id }) => id)).size).toBe(facts.length);
  const byLabel = new Map(drawn.map((value) => [value.label, value]));
  for (const fact of facts)
    expect(byLabel.get(`${fact.row}，${fact.column}`)).toMatchObject({
      text: fact.text,
      number: fact.value,
      range: fact.range,
      state: 'stated',
    });
});

test('a right report of 2021’s form', () => {
  const { text } = buildReport(figuresOf('宿迁市 2024'), 'tab-cells');
  const model = previewOf(text);
  expect(model && describePreview(model)).toMatchSnapshot();
});

test('open is what is marked as open, with brackets or without', () => {
  const { text } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
  const isOpen = (stated: string): boolean | undefined =>
    previewOf(text.replace('| 3525 |', `| ${stated} |`), 'markdown')
      ?.tables[1]?.rows.flat()
      .find(({ value }) => value?.id === '表三/r1/total')?.value?.isOpen;
  expect(['【待填】', '待填', '【上年3500】'].map(isOpen)).toEqual([true, true, true]);
  expect(['3525', '', '【见附件】'].map(isOpen)).toEqual([false, false, false]);
});

test('a wrong total: stated, computed, its parts and the balance of its column', () => {
  const { text } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
  const model = previewOf(text.replace('| 3525 |', '| 3528 |'), 'markdown');
  expect(model && describePreview(model)).toMatchSnapshot();
  const total = model?.tables[1]?.rows.flat().find(({ value }) => value?.id === '表三/r1/total');
  expect(total?.value).toMatchObject({ computed: [3525], isNamed: true });
  expect(model?.findings[total?.value?.findings[0] ?? -1]?.cells).toContain('表三/r1/natural');
  expect(model?.tables[1]?.balance?.columns.at(-1)).toMatchObject({ state: 'fails', text: '+3' });
  expect(model?.tables[1]?.verdict).toMatchObject({ checked: 39, holding: 37, failing: 2 });
});

test('a sum that does not hold, where any of its cells may be wrong: its total is not said to be the one', () => {
  const { text } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
  const model = previewOf(text.replace('| 36 | 170 |', '| 36 | 173 |'), 'markdown');
  const values = model?.tables[2]?.rows.flat().flatMap(({ value }) => value ?? []) ?? [];
  const total = values.find(({ id }) => id === '表四/review/total');
  expect(total).toMatchObject({ computed: [170], isNamed: false });
  // The other cells of the row are offered too, each to be confirmed.
  expect(model?.findings[total?.findings[0] ?? -1]?.fixes).toHaveLength(5);
  expect(values.filter(({ isNamed }) => isNamed)).toEqual([]);
});

test('blank totals are no failing relations', () => {
  const { text } = buildReport(figuresOf('上海市人民政府办公厅 2019'), 'tab-rows');
  const model = previewOf(text);
  expect(model?.tables[1]?.verdict?.failing).toBe(0);
  expect(model?.tables[1]?.verdict?.text).toContain('11 项总计未填');
});

test('missing and unreadable tables, missing sections, a row with a cell too few', () => {
  const { text } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith('## 四'));
  const to = lines.findIndex((line) => line.startsWith('## 五'));
  const shorter = [...lines.slice(0, from), ...lines.slice(to)]
    .map((line) => (line.includes('2.重复申请') ? line.replace(' 0 |', '') : line))
    .join('\n');
  const model = previewOf(shorter, 'markdown');
  expect(model?.sections[3]?.range).toBeNull();
  expect(model?.tables[2]).toMatchObject({ state: 'missing', rows: [], reason: '报告中没有表四。' });
  const unread = model?.tables[1]?.rows.flat().filter(({ value }) => value?.state === 'unread') ?? [];
  expect(unread).toHaveLength(7);
  expect(previewOf(shorter, 'markdown', 'en')?.tables[2]?.reason).toBe('The report has no 表四.');
});

test('a text that is no report has no preview', () => {
  expect(previewOf('# 会议纪要\n\n| 一 | 二 |\n|---|---|\n| 1 | 2 |\n', 'markdown')).toBeNull();
});

test('the preview of a long document is as small as that of a short one', () => {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
  const size = (whole: string): number => JSON.stringify(previewOf(whole, notation)).length;
  const long = `${text}\n${'各单位按时公开信息，办理申请。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n'.repeat(500)}`;
  expect(size(long)).toBeLessThan(size(text) * 1.05);
});
