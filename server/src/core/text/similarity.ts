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
  // Nor than the number of characters that the shorter one does not have at all.
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (1 - foreignCharacters(longer, shorter) / longest < least) return 0;
  return 1 - editDistance(a, b) / longest;
}

function foreignCharacters(text: string, other: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (!other.includes(text.charAt(at))) count++;
  return count;
}

/** The distances of the part of `a` read so far to each beginning of `b`; one for all, made larger where it has to be. */
let row = new Uint32Array(64);

/** Insertions, deletions and replacements that turn one string into the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  // What both begin and end with takes no edit.
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const width = endB - start;
  if (row.length <= width) row = new Uint32Array(2 * width);
  for (let j = 0; j <= width; j++) row[j] = j;
  for (let i = start; i < endA; i++) {
    const code = a.charCodeAt(i);
    let diagonal = row[0] ?? 0;
    row[0] = diagonal + 1;
    for (let j = 1; j <= width; j++) {
      const above = row[j] ?? 0;
      const replaced = diagonal + (code === b.charCodeAt(start + j - 1) ? 0 : 1);
      const edited = Math.min(above, row[j - 1] ?? 0) + 1;
      row[j] = Math.min(replaced, edited);
      diagonal = above;
    }
  }
  return row[width] ?? 0;
}
