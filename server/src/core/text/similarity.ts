/**
 * How alike two strings are: 1 for equal, 0 for nothing in common; 1 − edit distance / length of the longer.
 *
 * @param least what is less alike than this counts as nothing in common, and may not be measured.
 */
export function similarity(a: string, b: string, least = 0.3): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  // A distance can't be smaller than the difference in length: most pairs are told apart here.
  if (Math.min(a.length, b.length) / longest < least) return 0;
  return 1 - editDistance(a, b) / longest;
}

/** Insertions, deletions and replacements that turn one string into the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
