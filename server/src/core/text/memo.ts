import { ownCopy } from './own-copy.ts';

/** Beyond this many strings per object the memory is let go: a document has a few hundred different labels. */
const MOST_ENTRIES = 4000;

/**
 * Remembers the results of a pure function of an object that never changes and a string. The same labels are compared
 * with the same forms at every keystroke.
 */
export function memoize<T extends object, R>(
  compute: (target: T, key: string) => R,
): (target: T, key: string) => R {
  const known = new WeakMap<T, Map<string, R>>();
  return (target, key) => {
    let results = known.get(target);
    if (!results || results.size > MOST_ENTRIES) {
      results = new Map();
      known.set(target, results);
    }
    const cached = results.get(key);
    if (cached !== undefined) return cached;
    const result = compute(target, key);
    results.set(ownCopy(key), result);
    return result;
  };
}
