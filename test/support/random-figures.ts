import fc from 'fast-check';
import { form2021 } from '../../server/src/core/forms/gb-2021-30.ts';
import type { RealFigures } from './figures.ts';
import { figuresOf } from './figures.ts';

const KINDS = 6;

/** Reports whose 表三 holds any figures of which every sum is right; the rest is as published. */
export const soundFigures: fc.Arbitrary<RealFigures> = fc
  .record({
    parts: fc.array(fc.array(anyCount(), { minLength: KINDS, maxLength: KINDS }), {
      minLength: outcomeIds().length,
      maxLength: outcomeIds().length,
    }),
    before: fc.array(anyCount(), { minLength: KINDS, maxLength: KINDS }),
    after: fc.array(anyCount(), { minLength: KINDS, maxLength: KINDS }),
  })
  .map(({ parts, before, after }) => {
    const published = figuresOf('宿迁市 2024');
    const done = Array.from({ length: KINDS }, (_, kind) => sum(parts.map((row) => row[kind] ?? 0)));
    // What was carried over can't be more than what was done and is carried on.
    const carried = before.map((count, kind) => Math.min(count, (done[kind] ?? 0) + (after[kind] ?? 0)));
    const came = done.map((count, kind) => count + (after[kind] ?? 0) - (carried[kind] ?? 0));
    const rows = [
      ['r1', came],
      ['r2', carried],
      ...outcomeIds().map((id, index) => [id, parts[index] ?? []] as const),
      ['r3.7', done],
      ['r4', after],
    ] as const;
    const table = Object.fromEntries(rows.map(([id, counts]) => [id, [...counts, sum(counts)]]));
    return { ...published, figures: { ...published.figures, 表三: table } };
  });

/** Mostly few, as in published reports. */
function anyCount(): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.nat(9) },
    { weight: 3, arbitrary: fc.nat(99) },
    { weight: 1, arbitrary: fc.nat(5000) },
  );
}

function outcomeIds(): string[] {
  const table = form2021.tables.find(({ name }) => name === '表三');
  const rows = table?.blocks.flatMap((block) => block.rows.map(({ id }) => id)) ?? [];
  return rows.filter((id) => id.startsWith('r3.') && id !== 'r3.7');
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
