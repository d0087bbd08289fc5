/** A stretch of the untouched source text: UTF-16 offsets, `start` included, `end` excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The stretch from one offset to another. */
export function makeRange(start: number, end: number): Range {
  return { start, end };
}

/** The same stretch so many characters further on. */
export function movedRange({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** From the first of the ranges to the end of the last, in whichever order they come; an empty one at 0 for none. */
export function spanOf(ranges: Iterable<Range>): Range {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const range of ranges) {
    start = Math.min(start, range.start);
    end = Math.max(end, range.end);
  }
  return makeRange(Math.min(start, end), end);
}

/** Whether a stretch lies within another; they may be the same. */
export function rangeContains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether an offset is in a stretch or at one of its ends, as a caret behind a word is. */
export function rangeTouches({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}
