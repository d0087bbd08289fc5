import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarity } from '../../server/src/core/text/similarity.ts';

/** As it is defined, cell by cell. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      rows[i]![j] = Math.min(
        rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
      );
  return rows[a.length]![b.length]!;
}

const words = fc.string({ unit: fc.constantFrom(...'政府信息公开年报'), maxLength: 90 });

test('likeness is what the edit distance makes it, whatever was measured before', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const longest = Math.max(a.length, b.length);
      expect(similarity(a, b, 0)).toBe(longest === 0 ? 1 : 1 - distance(a, b) / longest);
    }),
    { seed: 20240101 },
  );
});
