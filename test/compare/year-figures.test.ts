import { expect, test } from 'vitest';
import { forms, yearFigures } from '../../server/src/core/index.ts';
import { allRows } from '../../server/src/core/forms/form.ts';
import { figuresOf, realFigures } from '../support/figures.ts';
import { reportOf } from './two-years.ts';

test('宿迁 2024', () => {
  expect(yearFigures(reportOf(figuresOf('宿迁市 2024')).report)).toEqual({
    year: 2024,
    applications: 3525,
    outcomes: { granted: 1902, refused: 92, other: 1527 },
    litigation: { reviews: 170, lawsuits: 77 },
  });
});

test.each(realFigures)(
  '$name: the outcomes are all that was done, whether totals are filled in or not',
  (real) => {
    const figures = yearFigures(reportOf(real).report);
    const { granted, refused, other } = figures?.outcomes ?? {};
    const rows = Object.entries(real.figures.表三 ?? {}).filter(([id]) => /^r3\.[1-6]/.test(id));
    const parts = rows.flatMap(([, values]) => values.slice(0, -1).map(Number));
    expect((granted ?? 0) + (refused ?? 0) + (other ?? 0)).toBe(parts.reduce((sum, part) => sum + part, 0));
  },
);

test.each(forms)(
  'the figures of form $id are made of its rows, every outcome once',
  ({ tables, yearFigures }) => {
    for (const { table: name, rows, column } of Object.values(yearFigures)) {
      const table = tables.find((candidate) => candidate.name === name);
      const ids = table ? allRows(table).map(({ row }) => row.id) : [];
      expect(ids).toEqual(expect.arrayContaining([...rows]));
      expect(table?.blocks.flatMap(({ columns }) => columns.map(({ id }) => id))).toContain(column);
    }
    const { granted, refused, other } = yearFigures;
    const outcomes = allRows(tables[1] ?? tables[0]!).flatMap(({ row }) =>
      /^r3\.[1-6]/.test(row.id) ? row.id : [],
    );
    expect([...granted.rows, ...refused.rows, ...other.rows]).toEqual(outcomes);
  },
);

test('what is not there or can’t be read is not told', () => {
  const real = figuresOf('宿迁市 2024');
  const cut = reportOf(real, 'pipes', (text) =>
    text.replace(/\n.*（一）予以公开.*/, '').replace('| 170 |', '| 许多 |'),
  );
  expect(yearFigures(cut.report)).toMatchObject({
    applications: 3525,
    outcomes: { granted: null, refused: 92 },
    litigation: { reviews: null, lawsuits: 77 },
  });
});
