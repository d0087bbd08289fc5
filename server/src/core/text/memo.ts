import { ownCopy } from './own-copy.ts';

/** Beyond this many strings the memory is let go: a document has a few hundred different labels. */
const MOST_ENTRIES = 4000;

/**
 * Remembers the results of a pure function of a string. The same labels are met at every keystroke, and in report after
 * report.
 *
 * @param most so many results are kept at a time.
 */
export function memoizeText<R>(compute: (text: string) => R, most = MOST_ENTRIES): (text: string) => R {
  const known = new Map<string, R>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = compute(text);
    if (known.size >= most) known.clear();
    known.set(ownCopy(text), result);
    return result;
  };
}

/** The same for a function of an object that never changes and a string: a row of a form and a label, for instance. */
export function memoize<T extends object, R>(
  compute: (target: T, key: string) => R,
): (target: T, key: string) => R {
  const byTarget = new WeakMap<T, (key: string) => R>();
  return (target, key) => {
    let known = byTarget.get(target);
    if (!known) {
      known = memoizeText((text) => compute(target, text));
      byTarget.set(target, known);
    }
    return known(key);
  };
}
