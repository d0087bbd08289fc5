import { expect, test } from 'vitest';
import { forms, yearFigures } from '../../server/src/core/index.ts';
import { allRows } from '../../server/src/core/forms/form.ts';
import { yearFigureCells } from '../../server/src/core/forms/year-figures.ts';
import { digestOf } from '../support/digest.ts';
import { figuresOf, realFigures } from '../support/figures.ts';
import { reportOf } from './two-years.ts';

test('宿迁 2024', () => {
  expect(yearFigures(digestOf(reportOf(figuresOf('宿迁市 2024'))))).toEqual({
    year: 2024,
    applications: 3525,
    outcomes: { granted: 1902, refused: 92, other: 1527 },
    litigation: { reviews: 170, lawsuits: 77 },
  });
});

test.each(realFigures)(
  '$name: the outcomes are all that was done, whether totals are filled in or not',
  (real) => {
    const figures = yearFigures(digestOf(reportOf(real)));
    const { granted, refused, other } = figures?.outcomes ?? {};
    const rows = Object.entries(real.figures.表三 ?? {}).filter(([id]) => /^r3\.[1-6]/.test(id));
    const parts = rows.flatMap(([, values]) => values.slice(0, -1).map(Number));
    expect((granted ?? 0) + (refused ?? 0) + (other ?? 0)).toBe(parts.reduce((sum, part) => sum + part, 0));
  },
);

test.each(forms)('of the outcomes of form $id each belongs to one figure', ({ tables }) => {
  const table = tables.find(({ name }) => name === '表三');
  const outcomes = (table ? allRows(table) : []).filter(({ row }) => /^r3\.[1-6]/.test(row.id));
  const { granted, refused, other } = yearFigureCells;
  for (const { row } of outcomes) {
    const named = [...granted, ...refused, ...other].filter(
      (cell) => cell.row === row.id || row.path.includes(cell.row),
    );
    expect(named).toHaveLength(1);
  }
});

test('what is not there or can’t be read is not told', () => {
  const real = figuresOf('宿迁市 2024');
  const cut = reportOf(real, 'pipes', (text) =>
    text.replace(/\n.*（一）予以公开.*/, '').replace('| 36 | 170 |', '| 一些 | 许多 |'),
  );
  expect(yearFigures(digestOf(cut))).toMatchObject({
    applications: 3525,
    outcomes: { granted: null, refused: 92 },
    litigation: { reviews: null, lawsuits: 77 },
  });
});
