import { describe, expect, test } from 'vitest';
import { afterTyping } from '../../../client/src/cells/typed-into-cell.ts';
import { cellAt, cellBeside, stepFrom, type Step } from '../../../client/src/cells/step.ts';
import { analyze, applyEdits, type Notation, readFacts, tableCells } from '../../../server/src/core/index.ts';
import { realReports } from '../../corpus/corpus.ts';
import { buildReport } from '../../support/build-report.ts';
import { figuresOf } from '../../support/figures.ts';

const real = figuresOf('宿迁市 2024');
const walked = ['tab-cells', 'tab-rows', 'pasted', 'pipes', 'pandoc'] as const;

const cellsOf = (text: string, notation: Notation) => tableCells(analyze(text, { notation }).report);

describe.each(walked)('%s', (writing) => {
  const { text, notation } = buildReport(real, writing);
  const cells = cellsOf(text, notation);

  test('every value is a cell, in the order of the text, and lies in its area', () => {
    const facts = readFacts(analyze(text, { notation }).report);
    const places = facts.map(({ range }) => range).sort((a, b) => a.start - b.start);
    expect(cells.map(({ range }) => range)).toEqual(places);
    for (const { range, area } of cells) {
      expect(area.start).toBeLessThanOrEqual(range.start);
      expect(area.end).toBeGreaterThanOrEqual(range.end);
      expect(text.slice(area.start, area.end)).not.toMatch(/[|\t\n]/);
    }
  });

  test('from each cell the next leads back, and below is the same column', () => {
    for (const [index, cell] of cells.entries()) {
      const next = stepFrom(cells, index, 'next');
      if (next) expect(stepFrom(cells, cells.indexOf(next), 'previous')).toBe(cell);
      const below = stepFrom(cells, index, 'below');
      expect(below === null).toBe(cell.isLastRow);
      if (below && cell.column === below.column) expect(below.row).toBe(cell.row + 1);
    }
    expect(stepFrom(cells, cells.length - 1, 'next')).toBeNull();
    expect(stepFrom(cells, 0, 'previous')).toBeNull();
  });

  test('what is typed into a blank cell is its value', () => {
    const blank = buildReport(
      {
        ...real,
        figures: { ...real.figures, 表三: { ...real.figures.表三, r1: ['', '', '', '', '', '', ''] } },
      },
      writing,
    );
    for (let column = 0; column < 7; column++) {
      const row = cellsOf(blank.text, notation).filter(({ area }) =>
        blank.text.slice(0, area.start).includes('本年新收政府信息公开申请数量'),
      );
      const cell = row[column];
      expect(cell && cell.range.start >= cell.area.start).toBe(true);
      const typed = applyEdits(blank.text, cell ? [{ range: cell.range, newText: '77' }] : []);
      const stated = readFacts(analyze(typed, { notation }).report).filter(
        (fact) => fact.row === '一、本年新收政府信息公开申请数量',
      );
      expect(stated.map(({ value }) => value)).toEqual(
        Array.from({ length: 7 }, (_, index) => (index === column ? 77 : null)),
      );
    }
  });
});

test.each(['html', 'html-in-markdown', 'pdf-layout', 'pipe-cells'] as const)(
  '%s is not walked',
  (writing) => {
    const { text, notation } = buildReport(figuresOf('抚远市 2020'), writing);
    expect(cellsOf(text, notation)).toEqual([]);
  },
);

test('a text that is no report has no cells', () => {
  expect(cellsOf('| 自然人 | 总计 |\n|---|---|\n| 1 | 1 |\n', 'markdown')).toEqual([]);
});

describe('steps', () => {
  const text = `# 云川县财政局2024年政府信息公开工作年度报告

## 二、主动公开政府信息情况

#### 第二十条第（一）项

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| --- | ---: | ---: | ---: |
| 规章 | 0 | a | 2 |
| 行政规范性文件 | 3 |  | 5 |

#### 第二十条第（五）项

| 信息内容 | 本年处理决定数量 |
| --- | ---: |
| 行政许可 | 6 |

## 三、收到和处理政府信息公开申请情况
`;
  const cells = cellsOf(text, 'markdown');
  const said = (index: number, step: Step): string | null => {
    const cell = stepFrom(cells, index, step);
    return cell && text.slice(cell.area.start, cell.area.end).trim();
  };

  test('go from value to value', () => {
    expect(cells.map(({ area }) => text.slice(area.start, area.end).trim())).toEqual([
      '0',
      'a',
      '2',
      '3',
      '',
      '5',
      '6',
    ]);
    expect(said(2, 'next')).toBe('3');
    expect(said(5, 'next')).toBe('6');
    expect(said(1, 'below')).toBe('');
    expect(said(5, 'below')).toBe('6');
    expect(said(6, 'below')).toBeNull();
  });

  test('begin at the nearest cell', () => {
    expect(cellBeside(cells, 0, 'next')).toBe(cells[0]);
    expect(cellBeside(cells, text.length, 'previous')).toBe(cells[6]);
    expect(cellBeside(cells, text.length, 'next')).toBeNull();
  });

  test('a selection over two cells is in none', () => {
    const [first, second] = cells;
    expect(cellAt(cells, first?.area.start ?? 0, first?.area.end ?? 0)).toBe(0);
    expect(cellAt(cells, first?.area.start ?? 0, second?.area.end ?? 0)).toBe(-1);
  });
});

test.each(realReports)('$name: areas are apart', ({ text, notation }) => {
  let end = -1;
  for (const { area } of cellsOf(text, notation)) {
    expect(area.start).toBeGreaterThan(end);
    end = area.end;
  }
});

describe.each(walked)('typing into cells of %s', (writing) => {
  const { text, notation } = buildReport(real, writing);
  const cells = cellsOf(text, notation);

  test('moves them as the server would say', () => {
    for (const index of [0, 1, 60, cells.length - 1]) {
      const { range } = cells[index] ?? { range: { start: 0, end: 0 } };
      for (const change of [
        { rangeOffset: range.start, rangeLength: range.end - range.start, text: '4711' },
        { rangeOffset: range.end, rangeLength: 0, text: '5' },
        { rangeOffset: range.start, rangeLength: 0, text: '1' },
      ]) {
        const end = change.rangeOffset + change.rangeLength;
        const typed = text.slice(0, change.rangeOffset) + change.text + text.slice(end);
        expect(afterTyping(cells, change)).toEqual(cellsOf(typed, notation));
      }
    }
  });

  test('marks, blanks and what is typed elsewhere are for the server to read', () => {
    const { range } = cells[5] ?? { range: { start: 0, end: 0 } };
    for (const typed of ['|', '\n', '\t', ' 1', '<', '\\', '**', '*', '_', '~', '&'])
      expect(afterTyping(cells, { rangeOffset: range.start, rangeLength: 0, text: typed })).toBeNull();
    expect(afterTyping(cells, { rangeOffset: 0, rangeLength: 0, text: '1' })).toBeNull();
  });
});
