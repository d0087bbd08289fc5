/** What an edit has replaced: the stretch from `start` to `endBefore` of the old text is now the one to `endAfter`. */
export interface ChangedSpan {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** What was read of a text before it was edited, and where it was edited. */
export interface Edited<T> {
  readonly before: T;
  readonly span: ChangedSpan;
}

/** Compared at once; a machine does so as fast as it reads. */
const STRIDE = 4096;

/** The shortest stretch in which two texts differ. */
export function changedSpan(before: string, after: string): ChangedSpan {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + STRIDE <= shorter && isSame(before, start, after, start)) start += STRIDE;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const rest = shorter - start;
  let behind = 0;
  while (
    behind + STRIDE <= rest &&
    isSame(before, before.length - behind - STRIDE, after, after.length - behind - STRIDE)
  )
    behind += STRIDE;
  while (
    behind < rest &&
    before.charCodeAt(before.length - behind - 1) === after.charCodeAt(after.length - behind - 1)
  )
    behind++;
  return { start, endBefore: before.length - behind, endAfter: after.length - behind };
}

function isSame(before: string, at: number, after: string, there: number): boolean {
  return before.slice(at, at + STRIDE) === after.slice(there, there + STRIDE);
}
