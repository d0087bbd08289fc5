import type { Block, Line } from '../syntax/blocks.ts';
import { type HeadingWords, readHeading } from './headings.ts';

/** A line short enough to be a heading, with a number before its words. */
export interface NumberedLine {
  /** Index among the blocks. */
  readonly index: number;
  readonly line: Line;
  readonly read: HeadingWords;
}

/** The numbered lines among blocks, those left out that are null. */
export function numberedLines(blocks: readonly (Block | null)[]): NumberedLine[] {
  const numbered: NumberedLine[] = [];
  for (const [index, line] of blocks.entries()) {
    const read = line?.kind === 'line' ? readHeading(line) : null;
    if (line?.kind === 'line' && read?.number.isApart) numbered.push({ index, line, read });
  }
  return numbered;
}
