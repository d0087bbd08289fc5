import type { Block, Line } from '../syntax/blocks.ts';
import { readHeading } from './headings.ts';
import type { NumberStyle } from './heading-number.ts';
import type { Heading } from './true-headings.ts';

/** A line short enough to be a heading, with a number before its words. */
export interface NumberedLine {
  /** Index among the blocks. */
  readonly index: number;
  readonly line: Line;
  readonly read: NonNullable<ReturnType<typeof readHeading>>;
}

const NUMERALS = '一二三四五六七八九十';

/** The numbered lines among blocks, those left out that are null. */
export function numberedLines(blocks: readonly (Block | null)[]): NumberedLine[] {
  return blocks.flatMap((line, index): NumberedLine[] => {
    const read = line?.kind === 'line' ? readHeading(line) : null;
    if (line?.kind !== 'line' || !read || read.number.style === 'none') return [];
    return [{ index, line, read }];
  });
}

/**
 * Indexes of lines numbered like the six parts that stand within one: their numbers begin anew with 一 below a heading
 * and go on one by one. The very words of a part under its own number end such a series.
 */
export function subheadings(
  lines: readonly NumberedLine[],
  candidates: readonly Heading[],
  style: NumberStyle,
): Set<number> {
  const sure = new Set(candidates.filter(isSure).map(({ index }) => index));
  const found = new Set<number>();
  let isBelowHeading = false;
  let next = 0;
  for (const { index, read } of lines) {
    if (read.number.style !== style) continue;
    const number = NUMERALS.indexOf(read.number.numeral ?? '');
    const continues = number === 0 ? isBelowHeading : next > 0 && number === next;
    isBelowHeading ||= sure.has(index) || number === 0;
    if (continues && !sure.has(index)) found.add(index);
    next = found.has(index) ? number + 1 : 0;
  }
  return found;
}

function isSure({ match }: Heading): boolean {
  return match.match !== 'similar' && match.number.numeral === match.form.number;
}
