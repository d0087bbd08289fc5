import { describe, expect, test } from 'vitest';
import { type Notation, readText, semanticTokens } from '../../../server/src/core/index.ts';
import { buildReport, type Writing, writings } from '../../support/build-report.ts';
import { figuresOf, realFigures } from '../../support/figures.ts';

const tokensOf = (text: string, notation: Notation) => semanticTokens(readText(text, notation).report);

/** Each token of a line as `text type.modifier`. */
function describeLine(text: string, notation: Notation, holding: string): string[] {
  const at = text.indexOf(holding);
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return tokensOf(text, notation)
    .filter(({ range }) => start <= range.start && range.end <= end)
    .map(
      ({ range, type, modifiers }) =>
        `${text.slice(range.start, range.end)} ${[type, ...modifiers].join('.')}`,
    );
}

describe('semantic tokens', () => {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), 'pipes');

  test('labels, values and the column of sums', () => {
    expect(describeLine(text, notation, '三、本年度办理结果／（一）予以公开')).toMatchInlineSnapshot(`
      [
        "三、本年度办理结果／（一）予以公开 reportLabel",
        "1408 reportFigure",
        "21 reportFigure",
        "0 reportFigure",
        "0 reportFigure",
        "2 reportFigure",
        "0 reportFigure",
        "1431 reportFigure.computed",
      ]
    `);
  });

  test('the row of sums', () => {
    expect(describeLine(text, notation, '（七）总计')).toMatchInlineSnapshot(`
      [
        "三、本年度办理结果／（七）总计 reportLabel.total",
        "3440 reportFigure.total",
        "73 reportFigure.total",
        "0 reportFigure.total",
        "1 reportFigure.total",
        "5 reportFigure.total",
        "2 reportFigure.total",
        "3521 reportFigure.total.computed",
      ]
    `);
  });

  test('a value that is no number', () => {
    const spoilt = text.replace(/\| 行政许可 \| \d+ \|/, '| 行政许可 | 若干 |');
    expect(describeLine(spoilt, notation, '行政许可')).toMatchInlineSnapshot(`
      [
        "行政许可 reportLabel",
        "若干 reportFigure.unreadable",
      ]
    `);
  });

  test('blank cells and dashes are nothing', () => {
    const blank = text
      .replace(/\| 行政许可 \| \d+ \|/, '| 行政许可 |  |')
      .replace(/\| 行政强制 \| \d+ \|/, '| 行政强制 | - |');
    expect([
      ...describeLine(blank, notation, '行政许可'),
      ...describeLine(blank, notation, '行政强制'),
    ]).toEqual(['行政许可 reportLabel', '行政强制 reportLabel']);
  });

  test('a label over two lines of a page is two tokens', () => {
    const page = buildReport(figuresOf('宿迁市 2024'), 'html');
    const cut = page.text.replace('<td>2.重复申请</td>', '<td>2.重复\n    申请</td>');
    const words = tokensOf(cut, 'html').map(({ range }) => cut.slice(range.start, range.end));
    expect(words).toContain('2.重复');
    expect(words).toContain('申请');
  });

  test('mark-up within a cell is none of it', () => {
    const page = buildReport(figuresOf('宿迁市 2024'), 'html');
    const marked = page.text.replace('<td>2.重复申请</td>', '<td><p>2.<b>重复</b>&nbsp;申请</p></td>');
    const words = tokensOf(marked, 'html').map(({ range }) => marked.slice(range.start, range.end));
    expect(words.join('')).not.toMatch(/[<>&]/);
  });

  test('only a part of the text is asked for', () => {
    const all = tokensOf(text, notation);
    const [first, second] = [all[20], all[30]];
    if (!first || !second) throw new Error('too few tokens');
    const within = { start: first.range.start, end: second.range.end };
    expect(semanticTokens(readText(text, notation).report, within)).toEqual(all.slice(20, 31));
  });

  test('another document has none', () => {
    expect(tokensOf('| 项目 | 数量 |\n| --- | --- |\n| 行政许可 | 3 |\n', 'markdown')).toEqual([]);
  });
});

describe.each(realFigures)('tokens of $name', (figures) => {
  test.each<Writing>([...writings])(
    'in %s they are in order, each within a line, and every value has one',
    (writing) => {
      const { text, notation } = buildReport(figures, writing);
      const { report } = readText(text, notation);
      const tokens = semanticTokens(report);
      let end = 0;
      for (const { range } of tokens) {
        expect(range.start).toBeGreaterThanOrEqual(end);
        expect(range.end).toBeGreaterThan(range.start);
        expect(text.slice(range.start, range.end)).not.toMatch(/[\r\n]|^\s|\s$/);
        end = range.end;
      }
      const values = report.tables.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.filter(({ reading }) => reading.kind === 'number')),
      );
      expect(tokens.filter(({ type }) => type === 'reportFigure')).toHaveLength(values.length);
    },
  );
});
