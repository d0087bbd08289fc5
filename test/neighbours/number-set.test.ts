import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberSet } from '../../server/src/core/neighbours/number-set.ts';
import { runs } from '../support/fuzz.ts';

const number = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  // All in one bucket, the first and the last.
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 0xffffffd0, max: 0xffffffff }),
);
const lists = fc.array(fc.array(number, { maxLength: 200 }), { maxLength: 6 });

describe('a set of numbers', () => {
  it('has what it was given and nothing else', () => {
    fc.assert(
      fc.property(lists, fc.array(number), (given, others) => {
        const set = new NumberSet(given.map((list) => Uint32Array.from(list)));
        const known = new Set(given.flat());
        for (const each of [...known, ...others]) expect(set.has(each)).toBe(known.has(each));
      }),
      runs(100),
    );
  });

  it('has nothing where it was given nothing', () => {
    expect(new NumberSet([]).has(0)).toBe(false);
    expect(new NumberSet([new Uint32Array()]).has(0xffffffff)).toBe(false);
  });
});
