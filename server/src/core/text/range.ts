/** A stretch of the untouched source text: UTF-16 offsets, `start` included, `end` excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function makeRange(start: number, end: number): Range {
  return { start, end };
}

export function rangeContains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The shortest stretch that holds all the ranges; there has to be one. */
export function spanOf(ranges: readonly Range[]): Range {
  return makeRange(
    Math.min(...ranges.map((range) => range.start)),
    Math.max(...ranges.map((range) => range.end)),
  );
}
