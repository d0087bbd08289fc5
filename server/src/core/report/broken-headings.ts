import type { Block, Line } from '../syntax/blocks.ts';
import { MappedText } from '../text/mapped-text.ts';
import { makeRange } from '../text/range.ts';
import { knownHeading } from './headings.ts';

/** A heading is broken over so many lines. */
const MOST_LINES = 3;
/** The longest heading of the form has 22 characters. */
const LONGEST_PIECE = 40;

/** A heading that was broken over lines, and how many of them it takes up. */
export interface WholeHeading {
  readonly line: Line;
  readonly lines: number;
}

/**
 * The heading that begins at a line with a number and goes on below: `四、政府信息公开行政` ⏎ `复议、行政诉讼情况`, `一、` ⏎
 * `总体情况`. Only together do the lines have the very words of one; null for any other line.
 */
export function headingOverLines(blocks: readonly (Block | null)[], index: number): WholeHeading | null {
  const first = blocks[index];
  if (!isPiece(first) || knownHeading(first)) return null;
  let line = first;
  for (let lines = 2; lines <= MOST_LINES; lines++) {
    const next = blocks[index + lines - 1];
    if (!isPiece(next)) return null;
    line = joined(line, next);
    if (knownHeading(line)?.number.numeral) return { line, lines };
  }
  return null;
}

function isPiece(block: Block | null | undefined): block is Line {
  return block?.kind === 'line' && block.text.text.length <= LONGEST_PIECE && !/[。；]/.test(block.text.text);
}

function joined(first: Line, next: Line): Line {
  const trimmed = ({ text }: Line) => text.slice(text.trimmedSpan).pieces;
  return {
    ...first,
    text: MappedText.of([...trimmed(first), ...trimmed(next)], first.text.anchor),
    range: makeRange(first.range.start, next.range.end),
    suffix: next.suffix,
  };
}
