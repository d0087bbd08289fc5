import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWork } from '../support/work.ts';
import { analyze } from '../../server/src/core/index.ts';
import { evaluateRelations } from '../../server/src/core/relations/evaluate.ts';
import { buildSystem } from '../../server/src/core/relations/wrong-cells/build-system.ts';
import { explain } from '../../server/src/core/relations/wrong-cells/explain.ts';
import { findWrongCells } from '../../server/src/core/relations/wrong-cells/find-wrong-cells.ts';
import { judge } from '../../server/src/core/relations/wrong-cells/judge.ts';
import { slipOf } from '../../server/src/core/relations/wrong-cells/slips.ts';
import type { Equation, System, Variable } from '../../server/src/core/relations/wrong-cells/system.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

const cell = (value: number, more: Partial<Variable> = {}): Variable => ({
  value,
  type: 'count',
  neighbours: [],
  lastYear: null,
  ...more,
});

/** `[total, ...parts]` that have to add up; `fixed` is added to the parts. */
const sum = ([total = 0, ...parts]: readonly number[], fixed = 0): Equation => ({
  kind: 'equals',
  terms: [
    { cell: total, coefficient: 1 },
    ...parts.map((part) => ({ cell: part, coefficient: -1 as const })),
  ],
  constant: -fixed,
});

/** A square of cells, each row and column with a total at its end; `values` row by row. */
function square(size: number, values: readonly number[]): System {
  const at = (row: number, column: number): number => row * size + column;
  const range = Array.from({ length: size - 1 }, (_, index) => index);
  const line = (place: (index: number) => number) => sum([place(size - 1), ...range.map(place)]);
  const all = Array.from({ length: size }, (_, index) => index);
  return {
    variables: values.map((value, index) => {
      const column = index % size;
      const neighbours = [...(column > 0 ? [index - 1] : []), ...(column < size - 1 ? [index + 1] : [])];
      return cell(value, { neighbours });
    }),
    equations: [
      ...all.map((row) => line((column) => at(row, column))),
      ...all.map((column) => line((row) => at(row, column))),
    ],
  };
}

/** What is named, group by group: `cell=value`; null where nothing is. */
const verdicts = (system: System) =>
  explain(system).map((explained) => {
    const changes = judge(explained, system).named?.flatMap((move) => move.changes);
    return changes?.map((change) => `${change.cell}=${change.value}`).sort() ?? null;
  });

// prettier-ignore
const RIGHT = [12, 5, 0, 17, 3, 40, 7, 50, 0, 8, 21, 29, 15, 53, 28, 96];
const withValues = (changes: Readonly<Record<number, number>>): System =>
  square(
    4,
    RIGHT.map((value, index) => changes[index] ?? value),
  );

describe('relations as equations', () => {
  test('where all hold nothing is looked for', () => {
    expect(explain(withValues({}))).toEqual([]);
  });

  test.each(RIGHT.map((value, index) => [index, value] as const))('cell %i alone', (index, value) => {
    for (const wrong of [value + 1, value * 10 + 3, 0])
      if (wrong !== value) expect(verdicts(withValues({ [index]: wrong }))).toEqual([[`${index}=${value}`]]);
  });

  test('two neighbours that changed places are one move, the total among them', () => {
    expect(verdicts(withValues({ 0: 5, 1: 12 }))).toEqual([['0=12', '1=5']]);
    expect(verdicts(withValues({ 6: 50, 7: 7 }))).toEqual([['6=7', '7=50']]);
  });

  test('two cells that share no row and no column, by different amounts', () => {
    expect(verdicts(withValues({ 0: 13, 5: 44 }))).toEqual([['0=12', '5=40']]);
  });

  test('by the same amount they may as well be the other two corners', () => {
    expect(verdicts(withValues({ 0: 15, 5: 43 }))).toEqual([null]);
  });

  test('of cells that one relation alone holds, the one that looks like a slip, if it is far likelier', () => {
    const row = (...values: number[]): System => ({
      variables: values.map((value) => cell(value)),
      equations: [sum([0, 1, 2, 3, 4])],
    });
    expect(verdicts(row(107, 88, 18, 28, 36))).toEqual([['0=170']]);
    expect(verdicts(row(170, 88, 18, 28, 0))).toEqual([['4=36']]);
    expect(verdicts(row(170, 88, 81, 28, 36))).toEqual([['2=18']]);
    // A sum got wrong by a little, and so might be any of them; small figures are a slip away from one another.
    expect(verdicts(row(173, 88, 18, 28, 36))).toEqual([null]);
    expect(verdicts(row(4, 1, 0, 2, 0))).toEqual([null]);
  });

  test('two in one row, two in one column', () => {
    expect(verdicts(withValues({ 4: 5, 5: 41 }))).toEqual([['4=3', '5=40']]);
    expect(verdicts(withValues({ 1: 7, 9: 9 }))).toEqual([['1=5', '9=8']]);
  });

  test('what would have to be negative or a fraction is no way out', () => {
    const parts = [cell(1), cell(2), cell(9)];
    const [explained] = explain({ variables: [cell(3), ...parts], equations: [sum([0, 1, 2, 3])] });
    const proposed = explained?.explanations.map(([move]) => move?.changes[0]);
    // 9 too many: neither 1 nor 2 can be so many fewer.
    expect(proposed).toEqual([
      { cell: 0, value: 12 },
      { cell: 3, value: 0 },
    ]);
  });

  test('figures of another report can’t be wrong in this one', () => {
    const system: System = {
      variables: [cell(30), cell(18), cell(2), cell(10)],
      // What was carried over is what last year's report carried on: 20.
      equations: [sum([1], 20), sum([0, 1, 3])],
    };
    expect(verdicts(system)).toEqual([['1=20']]);
  });

  test('an inequality that holds is not broken', () => {
    const equations: Equation[] = [
      sum([0, 1]),
      { kind: 'at-least-zero', terms: [{ cell: 0, coefficient: 1 }], constant: -50 },
    ];
    const [explained] = explain({ variables: [cell(60), cell(40)], equations });
    expect(explained?.explanations).toEqual([[{ kind: 'change', changes: [{ cell: 1, value: 60 }] }]]);
  });

  test('a failing inequality alone says which sum is too small, not by how much', () => {
    const equations: Equation[] = [
      {
        kind: 'at-least-zero',
        terms: [
          { cell: 0, coefficient: 1 },
          { cell: 1, coefficient: 1 },
        ],
        constant: 0,
      },
    ];
    const system: System = { variables: [cell(3), cell(-5, { type: 'delta' })], equations };
    expect(verdicts(system)).toEqual([null]);
  });

  test('errors that have nothing to do with each other are told one by one', () => {
    const one = withValues({ 0: 13 });
    const other = withValues({ 6: 9, 9: 18 });
    const shift = one.variables.length;
    const both: System = {
      variables: [
        ...one.variables,
        ...other.variables.map((variable) => ({
          ...variable,
          neighbours: variable.neighbours.map((at) => at + shift),
        })),
      ],
      equations: [
        ...one.equations,
        ...other.equations.map((equation) => ({
          ...equation,
          terms: equation.terms.map((term) => ({ ...term, cell: term.cell + shift })),
        })),
      ],
    };
    expect(verdicts(both)).toEqual([['0=12'], ['22=7', '25=8']]);
  });
});

/** The values of the cells after one move more: any one changed to anything, or two neighbours swapped. */
function* afterAnyMove({ variables }: System, values: readonly number[], free: readonly number[]) {
  for (const at of free) {
    for (let value = 0; value <= 40; value++)
      if (value !== values[at])
        yield { values: values.with(at, value), free: free.filter((one) => one !== at) };
    for (const other of variables[at]?.neighbours ?? [])
      if (other > at && free.includes(other) && values[at] !== values[other])
        yield {
          values: values.with(at, values[other] ?? 0).with(other, values[at] ?? 0),
          free: free.filter((one) => one !== at && one !== other),
        };
  }
}

/** By trying everything: what the cells may be after one move, or else after two, for all to hold. */
function tried(system: System): Set<string> {
  const holds = (values: readonly number[]) =>
    system.equations.every(
      ({ terms, constant }) =>
        terms.reduce((gap, term) => gap + term.coefficient * (values[term.cell] ?? 0), constant) === 0,
    );
  const stated = system.variables.map(({ value }) => value);
  const one = [
    ...afterAnyMove(
      system,
      stated,
      stated.map((_, index) => index),
    ),
  ];
  const right = new Set<string>();
  for (const { values } of one) if (holds(values)) right.add(String(values));
  if (right.size > 0) return right;
  for (const { values, free } of one)
    for (const next of afterAnyMove(system, values, free))
      if (holds(next.values)) right.add(String(next.values));
  return right;
}

test('nothing is overlooked: what is found for small squares is what trying everything finds', () => {
  const part = fc.nat(3);
  const wrong = fc.record({ at: fc.nat(8), value: fc.nat(9) });
  fc.assert(
    fc.property(part, part, part, part, wrong, wrong, (a, b, c, d, first, second) => {
      const right = [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d];
      const system = square(3, right.with(first.at, first.value).with(second.at, second.value));
      const groups = explain(system);
      if (groups.length !== 1) return;
      const found = new Set(
        groups[0]?.explanations.map((moves) => {
          const values = system.variables.map(({ value }) => value);
          for (const { changes } of moves) for (const { cell: at, value } of changes) values[at] = value;
          return String(values);
        }),
      );
      expect(found).toEqual(tried(system));
    }),
    { numRuns: 40 },
  );
});

describe('slips', () => {
  const kind = (stated: number, meant: number, more: Partial<Variable> = {}) => {
    const system: System = { variables: [cell(stated, more), cell(77)], equations: [] };
    const slip = slipOf({ kind: 'change', changes: [{ cell: 0, value: meant }] }, system);
    return `${slip.kind}${slip.isTelling ? '!' : ''}`;
  };

  test.each([
    [1413, 1431, 'transposed!'],
    [58, 85, 'transposed!'],
    [143, 1431, 'digit-lost!'],
    [4, 41, 'digit-lost'],
    [1431, 143, 'digit-extra!'],
    [530, 53, 'digit-extra!'],
    [553, 53, 'digit-extra!'],
    [0, 53, 'left-out!'],
    [0, 5, 'other'],
    [7, 3, 'other'],
    [1431, 1437, 'other'],
    [20, 83, 'other'],
  ])('%i where %i was meant', (stated, meant, slip) => {
    expect(kind(stated, meant)).toBe(slip);
  });

  test('what stands beside it, what stood there last year', () => {
    expect(kind(77, 12, { neighbours: [1] })).toBe('neighbour!');
    expect(kind(64, 12, { lastYear: 64 })).toBe('last-year!');
    expect(kind(6, 12, { lastYear: 6 })).toBe('last-year');
  });
});

/** A report takes 300,000. */
const MOST_WORK = 5_000_000;

describe('work is bounded', () => {
  const { text } = buildReport(figuresOf('宿迁市 2024'), 'pipes');

  /** Every relation of the report with other figures in its cells. */
  const resultsWith = (figure: (index: number) => number) => {
    let index = 0;
    const changed = text.replace(/(?<=\| )\d+(?= \|)/g, () => String(figure(index++)));
    return analyze(changed, { notation: 'markdown' }).report.tables.flatMap(evaluateRelations);
  };

  test.each([
    ['all alike', () => 1],
    ['a few small ones over and over', (index: number) => index % 3],
    ['rising', (index: number) => index],
    ['without any order', (index: number) => (index * 7919) % 9973],
    ['longer than a number can be', () => Number.MAX_SAFE_INTEGER],
  ])('figures %s', async (_, figure) => {
    const results = resultsWith(figure);
    let named: readonly unknown[] = [results];
    const find = (): void => {
      ({ named } = findWrongCells(
        results,
        () => null,
        () => true,
      ));
    };
    expect(await countWork(find)).toBeLessThan(MOST_WORK);
    expect(named).toEqual([]);
  });

  test('a table of coincidences, which has more ways to explain it than anybody looks at', async () => {
    const size = 40;
    const values = Array.from({ length: size * size }, (_, index) => (index % size === size - 1 ? 41 : 1));
    let found: ReturnType<typeof explain> = [];
    const search = (): void => {
      found = explain(square(size, values));
    };
    expect(await countWork(search)).toBeLessThan(MOST_WORK);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ explanations }) => explanations.length === 0)).toBe(true);
  });

  test('a right report costs a look at each relation', () => {
    const results = analyze(text, { notation: 'markdown' }).relations;
    expect(
      findWrongCells(
        results,
        () => null,
        () => true,
      ).named,
    ).toEqual([]);
    expect(buildSystem(results, () => null).system.equations.length).toBe(results.length);
  });
});
