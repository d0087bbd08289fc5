import { describe, expect, test } from 'vitest';
import type { TableForm } from '../../../server/src/core/forms/form.ts';
import { writeTable } from '../../../server/src/core/exchange/write-table.ts';
import {
  analyze,
  applyEdits,
  type Clipboard,
  type Notation,
  newReport,
  pasteTable,
  readFacts,
  renderMessage,
} from '../../../server/src/core/index.ts';
import { buildReport, writings } from '../../support/build-report.ts';
import { figuresOf } from '../../support/figures.ts';
import { clipboards } from './clipboards.ts';

const real = figuresOf('宿迁市 2024');
const [table2, table3, table4] = real.form.tables as [TableForm, TableForm, TableForm];

/** Every value of a table, each another one. */
function numbered(table: TableForm) {
  const ids = table.blocks.flatMap((block) =>
    block.rows.flatMap((row) => block.columns.map((column) => `${row.id}/${column.id}`)),
  );
  return (_block: unknown, row: { id: string }, column: { id: string }): string =>
    String(ids.indexOf(`${row.id}/${column.id}`) * 7 + 1000);
}

function paste(text: string, notation: Notation, at: string, clipboard: Clipboard) {
  const offset = at === '' ? 0 : text.indexOf(at);
  expect(offset).toBeGreaterThanOrEqual(0);
  const pasted = pasteTable(analyze(text, { notation }), offset, clipboard);
  return (
    pasted && { ...pasted, title: renderMessage(pasted.title, 'zh-CN'), text: applyEdits(text, pasted.edits) }
  );
}

function factsOf(text: string, notation: Notation, table: string): string[] {
  return readFacts(analyze(text, { notation }).report)
    .filter((fact) => fact.table === table)
    .map(({ row, column, text }) => `${row} ${column} ${text}`);
}

describe.each(Object.entries(clipboards))('a table copied from %s', (_name, write) => {
  test.each(writings)('fills the cells of a report written in %s', (writing) => {
    const { text, notation } = buildReport(real, writing);
    for (const table of [table2, table3, table4]) {
      const value = numbered(table);
      const pasted = paste(text, notation, '', { html: write(table, value) });
      expect(pasted?.title).toBe(`贴为年报表格：填入${table.name}`);
      const wanted = table.blocks.flatMap((block) =>
        block.rows.flatMap((row) => block.columns.map((column) => value(block, row, column))),
      );
      const stated = factsOf(pasted?.text ?? '', notation, table.name);
      // Counts lose the separators of a spreadsheet; an amount is its author's.
      expect(stated.map((fact) => fact.split(' ').at(-1)?.replace('1,063', '1063'))).toEqual(wanted);
      // The others say what they said.
      for (const other of [table2, table3, table4].filter((each) => each !== table))
        expect(factsOf(pasted?.text ?? '', notation, other.name)).toEqual(
          factsOf(text, notation, other.name),
        );
    }
  });

  test('is inserted where the report has none, as the report writes tables', () => {
    const { text } = buildReport(real, 'pipes');
    const own = writeTable(table4, 'pipes', (block, row, column) =>
      String(real.figures.表四?.[row.id]?.[block.columns.indexOf(column)] ?? ''),
    ).join('\n');
    expect(text).toContain(own);
    const without = text.replace(own, '');
    const pasted = paste(without, 'markdown', '\n\n\n\n## 五', { html: write(table4, numbered(table4)) });
    expect(pasted).toMatchObject({ title: '贴为年报表格：插入表四', fills: false, isExpected: true });
    expect(factsOf(pasted?.text ?? '', 'markdown', '表四')).toHaveLength(15);
    expect(pasted?.text).toContain('| 行政复议 | 1000 | 1007 | 1014 | 1021 | 1028 |');
  });

  describe('where it has none, in the part it belongs to and nowhere else:', () => {
    const clipboard = { html: write(table4, numbered(table4)) };
    const head = '# 云川县财政局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n本机关依法公开。\n\n';
    const part4 = '## 四、政府信息公开行政复议、行政诉讼情况\n\n';
    const tail = '## 五、存在的主要问题及改进情况\n\n无。\n';
    const table = writeTable(table4, 'pipes', numbered(table4)).join('\n');

    test('at its end when the caret is elsewhere', () => {
      const text = `${head}${part4}无。\n\n${tail}`;
      for (const at of ['本机关', '# 云川', '## 五'])
        expect(paste(text, 'markdown', at, clipboard)).toMatchObject({
          isExpected: false,
          text: `${head}${part4}无。\n\n${table}\n\n${tail}`,
        });
    });

    test('on the blank line of the caret', () => {
      const text = `${head}${part4}甲。\n\n乙。\n\n${tail}`;
      const pasted = paste(text, 'markdown', '\n乙。', clipboard);
      expect(pasted?.text).toBe(`${head}${part4}甲。\n\n${table}\n\n乙。\n\n${tail}`);
      expect(pasted?.isExpected).toBe(true);
    });

    test('not in code, not in another table', () => {
      const code = '```\n甲\n\n乙\n```\n\n';
      const own = '| 项目 | 数量 |\n| --- | --- |\n| 培训 | 3 |\n\n';
      const text = `${head}${part4}${code}${own}${tail}`;
      for (const at of ['\n乙', '项目', '培训'])
        expect(paste(text, 'markdown', at, clipboard)?.text).toBe(
          `${head}${part4}${code}${own}${table}\n\n${tail}`,
        );
    });

    test('not without that part, not into front matter', () => {
      expect(paste(`${head}${tail}`, 'markdown', '无。', clipboard)).toBeNull();
      const matter = '---\ntitle: 年报\n\nauthor: 云川\n---\n\n';
      const text = `${matter}${head}${part4}无。\n\n${tail}`;
      expect(paste(text, 'markdown', '\nauthor', clipboard)?.text).toBe(
        `${matter}${head}${part4}无。\n\n${table}\n\n${tail}`,
      );
    });

    test('in a page of one line behind a paragraph, not in one', () => {
      const page = (part: string): string =>
        `<html><body><h1>云川县财政局2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>本机关依法公开。</p>${part}<p>五、存在的主要问题及改进情况</p><p>无。</p></body></html>`;
      const heading = '四、政府信息公开行政复议、行政诉讼情况';
      const html = writeTable(table4, 'html', numbered(table4)).join('\n');
      expect(paste(page(`<p>${heading}</p>`), 'html', '无。', clipboard)?.text).toBe(
        page(`<p>${heading}</p>${html}`),
      );
      expect(paste(page(`<ul><li>${heading}</li></ul>`), 'html', '无。', clipboard)).toBeNull();
    });
  });
});

describe('a blank cell of the clipboard', () => {
  const { text } = buildReport(real, 'pipes');
  const table = (...rows: string[][]): string =>
    `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const header = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
  const rowOf = (content: string, label: string): string[] =>
    (content.split('\n').find((line) => line.startsWith(`| ${label} |`)) ?? '').split(' | ').slice(1);

  test('leaves the figure of the report alone', () => {
    const html = table(header, ['规章', '', '&nbsp;', ''], ['行政规范性文件', '1', '', '']);
    const pasted = paste(text, 'markdown', '## 二', { html });
    const [before, after] = [text, pasted?.text ?? ''].map((content) => rowOf(content, '行政规范性文件'));
    expect(after).toEqual(['1', ...(before ?? []).slice(1)]);
    expect(before?.every((cell) => /\d/.test(cell))).toBe(true);
    expect(rowOf(pasted?.text ?? '', '规章')).toEqual(rowOf(text, '规章'));
  });

  test('is nothing to paste where there are no others', () => {
    const html = table(header, ['规章', '', '', ''], ['行政规范性文件', '', '', '']);
    expect(paste(text, 'markdown', '## 二', { html })).toBeNull();
  });
});

describe('rows between TABs', () => {
  const { text } = buildReport(real, 'pipes');
  const rows =
    '一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\r\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\r\n';

  test('of a few rows fill those', () => {
    const pasted = paste(text, 'markdown', '| 一、本年新收', { text: rows });
    expect(pasted).toMatchObject({ fills: true, isExpected: true });
    expect(pasted?.text).toContain('| 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |');
    expect(pasted?.text).toContain('| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |');
  });

  test('elsewhere in the report are one way to paste of two', () => {
    expect(paste(text, 'markdown', '## 一', { text: rows })).toMatchObject({ isExpected: false });
  });

  test('that would lose something are not offered', () => {
    const nothing: Readonly<Record<string, Clipboard>> = {
      'no label': { text: '1\t2\t3\n4\t5\t6\n' },
      'other words beside': { text: `${rows}\n另有三件。\n` },
      'a row that no form has': { text: `${rows}三、其他行\t1\t2\t3\t4\t5\t6\t21\n` },
      'words in a cell': { text: rows.replace('\t21', '\t若干') },
      'a cell too few': { text: rows.replace('\t21', '') },
      'pipes of another report': {
        text: '| 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n',
      },
      'a page with prose': {
        html: `<p>全年共收到申请二十一件。</p>${clipboards.WPS?.(table3, numbered(table3))}`,
      },
      'two tables': {
        html: `${clipboards.WPS?.(table3, numbered(table3))}${clipboards.WPS?.(table4, numbered(table4))}`,
      },
      'coloured text of an editor': { html: '<div><span>| 1 | 2 |</span></div>' },
    };
    for (const [why, clipboard] of Object.entries(nothing))
      expect(paste(text, 'markdown', '## 三', clipboard), why).toBeNull();
  });

  test('that say what the report says are nothing to paste', () => {
    const [row = ''] = /^\| 一、本年新收.*$/m.exec(text) ?? [];
    const [next = ''] = /^\| 二、上年结转.*$/m.exec(text) ?? [];
    const copied = [row, next].map((line) => line.slice(2, -2).split(' | ').join('\t')).join('\n');
    expect(paste(text, 'markdown', '## 三', { text: copied })).toBeNull();
  });

  test('into a text that is no report are text', () => {
    expect(paste('# 购物清单\n', 'markdown', '#', { text: rows })).toBeNull();
  });

  test('keep CRLF', () => {
    const crlf = newReport({ organ: '云川县财政局', year: 2024, notation: 'markdown' }).replaceAll(
      '\n',
      '\r\n',
    );
    const pasted = paste(crlf, 'markdown', '## 三', { text: rows });
    expect(pasted?.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
