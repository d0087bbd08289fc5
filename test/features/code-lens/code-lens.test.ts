import { expect, test } from 'vitest';
import { type Analysis, analyze, codeLenses, newReport } from '../../../server/src/core/index.ts';
import { buildReport } from '../../support/build-report.ts';
import { figuresOf } from '../../support/figures.ts';
import { describeRange, soundReport } from '../reading-report.ts';

function lenses(analysis: Analysis, locale: 'zh-CN' | 'en' = 'zh-CN'): string[] {
  const { source } = analysis;
  return codeLenses(analysis, locale).map(({ range, title, action, target }) => {
    const where = target ? ` → ${describeRange(analysis, target)}` : '';
    return `${source.positionAt(range.start).line + 1} ${action}: ${title}${where}`;
  });
}

const { text: sound } = soundReport();
const read = (text: string) => analyze(text, { notation: 'markdown' });

test('a sound report: each table, and the way to its preview', () => {
  expect(lenses(read(sound))).toMatchSnapshot();
});

test('a wrong total: the way to the first relation that fails', () => {
  const spoilt = sound.replace('| 2 | 0 | 1431 |', '| 2 | 0 | 1413 |');
  expect(lenses(read(spoilt))).toMatchSnapshot();
  expect(lenses(read(spoilt), 'en')).toMatchSnapshot();
});

test('a blank total: what can be put right without asking', () => {
  expect(lenses(read(sound.replace('| 2 | 0 | 1431 |', '| 2 | 0 |  |')))).toMatchSnapshot();
});

test('of a table that nobody has filled in nothing is said', () => {
  const text = newReport({ organ: '云川市人民政府', year: 2024, notation: 'markdown' });
  const blank = text.replace(/ 0(?= \|)/g, ' ');
  expect(blank).not.toMatch(/\| 0 /);
  expect(lenses(read(blank)).filter((lens) => lens.includes('关系'))).toEqual([]);
});

test('tables in one line share the way to the preview', () => {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), 'html');
  const found = lenses(analyze(text.replaceAll('\n', ''), { notation }));
  expect(found.filter((lens) => lens.includes('preview'))).toHaveLength(1);
  expect(found).toHaveLength(4);
});

test('a text that is no report has none', () => {
  expect(lenses(read('# 会议纪要\n\n| 总计 | 12 |\n| --- | --- |\n'))).toEqual([]);
});
