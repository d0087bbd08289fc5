import { MappedText, type Piece } from '../text/mapped-text.ts';
import { openMarksIn } from '../text/open-marks.ts';
import { makeRange } from '../text/range.ts';

/** Stands for a mark: no word, no figure, no punctuation. */
const MASK = '□';

/**
 * The text with one neutral character for each mark of what is still open: last year's figure in 【上年35】 is stated by
 * nobody, and nothing is to be held against it.
 */
export function maskMarks(text: MappedText): MappedText {
  const marks = openMarksIn(text.text);
  if (marks.length === 0) return text;
  const pieces: Piece[] = [];
  let from = 0;
  for (const { range } of marks) {
    pieces.push(...text.slice(makeRange(from, range.start)).pieces);
    const { start, end } = text.sourceRange(range);
    pieces.push({ text: MASK, start, end });
    from = range.end;
  }
  pieces.push(...text.slice(makeRange(from, text.text.length)).pieces);
  return MappedText.of(pieces, text.anchor);
}
