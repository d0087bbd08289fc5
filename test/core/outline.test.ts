import { describe, expect, test } from 'vitest';
import { analyze, outline, type OutlineNode } from '../../server/src/core/index.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

const { text, notation } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
const outlineOf = (changed: string): OutlineNode[] => outline(analyze(changed, { notation }));
const rowsOf = (table: string): OutlineNode[] =>
  outlineOf(text)
    .flatMap(({ children }) => children)
    .find(({ name }) => name === table)
    ?.children.slice() ?? [];

describe('outline', () => {
  test('title and sections side by side, tables in their sections', () => {
    const nodes = outlineOf(text);
    expect(nodes.map(({ kind }) => kind)).toEqual(['report', ...Array<string>(6).fill('section')]);
    expect(nodes.map(({ children }) => children.map(({ name }) => name).join()).join(' ')).toBe(
      '  表二 表三 表四  ',
    );
  });

  test('beside a row stands its total, where the form has one', () => {
    expect(rowsOf('表三').find(({ name }) => name === '（一）予以公开')?.detail).toBe('1431');
    expect(rowsOf('表四').map(({ detail }) => detail)).toEqual(['170', '25', '52']);
    expect(rowsOf('表二').map(({ detail }) => detail)).toEqual(['', '', '', '', '', '']);
  });

  test('a table that stands in no section is there too, in its place', () => {
    // Without headings above it the second table stands before the first section.
    const stray = text.replace('## 一、总体情况\n', '').replace('## 二、主动公开政府信息情况\n', '');
    expect(outlineOf(stray).map(({ name }) => name.slice(0, 2))).toEqual([
      '云川',
      '表二',
      '三、',
      '四、',
      '五、',
      '六、',
    ]);
  });

  test('what is selected lies within what is shown', () => {
    const check = ({ range, selectionRange, children }: OutlineNode): void => {
      expect(range.start <= selectionRange.start && selectionRange.end <= range.end).toBe(true);
      children.forEach(check);
    };
    outlineOf(text).forEach(check);
  });
});
