import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outcomes } from '../../scripts/bench-cells/outcome.ts';
import { ways } from '../../scripts/bench-cells/ways.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/wrong-cells.md'), 'utf8');
const figures = page.slice(page.indexOf('<!-- figures:begin -->'), page.indexOf('<!-- figures:end -->'));

test('the figures of docs/wrong-cells.md are those that the command prints', () => {
  const tables = figures.split('\n\n').map((table) =>
    table
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
  expect(tables).toHaveLength(4);
  for (const [header, , ...rows] of tables) {
    expect(header?.slice(1)).toEqual(['cases', ...outcomes]);
    for (const [, cases, ...shares] of rows) {
      const counts = shares.map((share) => Number(/\((\d+)\)$/.exec(share)?.[1] ?? share));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(cases));
    }
  }
  const names = [...ways.map(({ name }) => name), 'all'];
  for (const [, , ...rows] of tables.slice(0, 3)) expect(rows.map(([name]) => name)).toEqual(names);
});

test('where the relations can decide, no right cell is accused', () => {
  const whole = figures.split('\n').find((line) => line.startsWith('| all '));
  const accused = outcomes.indexOf('right cell accused alone');
  expect(
    whole
      ?.split('|')
      .at(accused + 3)
      ?.trim(),
  ).toBe('0');
});
