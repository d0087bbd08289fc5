import { form2021 } from '../../server/src/core/forms/gb-2021-30.ts';
import type { Figures } from '../../test/support/figures.ts';
import type { Chance } from './chance.ts';

const KINDS = 6;
const applications = form2021.tables.find(({ name }) => name === '表三');
const outcomes = (applications?.blocks.flatMap(({ rows }) => rows.map(({ id }) => id)) ?? []).filter(
  (id) => id.startsWith('r3.') && id !== 'r3.7',
);

/** The figures of one organ, year after year: every sum holds, and every year begins with what the last one left. */
export function* figuresOfYears(chance: Chance): Generator<Figures> {
  const size = chance.pick([1, 4, 12]);
  let pending = counts(chance, size);
  let valid = chance.whole(5, 40);
  let licences = chance.whole(200, 9000);
  while (true) {
    const parts = outcomes.map(() => counts(chance, size));
    const done = columnSums(parts);
    const after = pending.map((count, kind) => chance.whole(0, Math.min(done[kind] ?? 0, count + 2)));
    const before = pending.map((count, kind) => Math.min(count, (done[kind] ?? 0) + (after[kind] ?? 0)));
    // What was left over has to have been done: where nothing was, it goes on.
    pending.forEach((count, kind) => {
      const missing = count - (before[kind] ?? 0);
      before[kind] = count;
      after[kind] = (after[kind] ?? 0) + missing;
    });
    const came = done.map((count, kind) => count + (after[kind] ?? 0) - (before[kind] ?? 0));
    const [issued, repealed] = [chance.whole(0, 6), chance.whole(0, Math.min(3, valid))];
    valid += issued - repealed;
    licences += chance.whole(-90, 90);
    yield {
      表二: {
        regulations: [0, 0, 0],
        normative: [issued, repealed, valid],
        licences: [licences],
        penalties: [Math.round(licences / 7) + chance.whole(1, 20)],
        coercion: [chance.whole(0, 30)],
        fees: [Number(`${chance.whole(60, 90)}.${chance.whole(1000, 9999)}`)],
      },
      表三: Object.fromEntries(
        (
          [
            ['r1', came],
            ['r2', before],
            ...outcomes.map((id, index) => [id, parts[index] ?? []] as const),
            ['r3.7', done],
            ['r4', after],
          ] as const
        ).map(([id, row]) => [id, withTotal(row)]),
      ),
      表四: Object.fromEntries(
        ['review', 'direct', 'after'].map((id) => [
          id,
          withTotal(Array.from({ length: 4 }, () => chance.whole(0, 5))),
        ]),
      ),
    };
    pending = after;
  }
}

/** Mostly few, as in published reports. */
function counts(chance: Chance, size: number): number[] {
  return Array.from({ length: KINDS }, (_, kind) => {
    if (kind > 0) return chance.whole(0, 9) < 7 ? 0 : chance.whole(0, size);
    return chance.whole(0, 9) < 4 ? 0 : chance.whole(0, 9 * size);
  });
}

function withTotal(row: readonly number[]): number[] {
  return [...row, row.reduce((total, count) => total + count, 0)];
}

function columnSums(rows: readonly (readonly number[])[]): number[] {
  return Array.from({ length: KINDS }, (_, kind) => rows.reduce((total, row) => total + (row[kind] ?? 0), 0));
}
