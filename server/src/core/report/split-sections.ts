import type { Block } from '../syntax/blocks.ts';
import { makeRange } from '../text/range.ts';
import { findByNumber } from './find-by-number.ts';
import { matchHeading } from './headings.ts';
import { numberedLines } from './numbered-lines.ts';
import type { Section } from './report.ts';
import { strayHeadings } from './stray-headings.ts';
import { subheadings } from './subheadings.ts';
import { findContents } from './table-of-contents.ts';
import { type Heading, inOrder, trueHeadings } from './true-headings.ts';
import { isInStyle, usualStyle } from './usual-style.ts';

/**
 * The blocks before the first statutory heading, and the sections in the order of the text. The headings are, one after
 * the other: lines with the words of one, numbered as this text numbers its parts; of what is then missing, lines with
 * the right number at the right place, whatever their words; lines with the right words, numbered otherwise.
 */
export function splitSections(blocks: readonly Block[]): {
  preamble: readonly Block[];
  sections: readonly Section[];
} {
  const all = findHeadings(blocks);
  const body = withoutContents(blocks, all);
  const candidates = all.filter(({ index }) => body[index]);
  const style = usualStyle(candidates);
  const numbered = numberedLines(body);
  const inner = subheadings(numbered, candidates, style, body);
  const usual = trueHeadings(
    candidates.filter((candidate) => isInStyle(candidate, style) && !inner.has(candidate.index)),
  );
  const parts = numbered.filter(({ index, read }) => read.number.style === style && !inner.has(index));
  const known = inOrder(usual, findByNumber(parts, usual, body));
  const headings = inOrder(known, strayHeadings(candidates, known, numbered, body));
  const sections = headings.map((heading, position) => {
    const end = headings[position + 1]?.index ?? blocks.length;
    return makeSection(heading, blocks.slice(heading.index + 1, end));
  });
  return { preamble: blocks.slice(0, headings[0]?.index ?? blocks.length), sections };
}

/** The blocks, null where the text has a table of contents. */
function withoutContents(blocks: readonly Block[], headings: readonly Heading[]): readonly (Block | null)[] {
  const body: (Block | null)[] = [...blocks];
  for (const { start, end } of findContents(headings, blocks)) body.fill(null, start, end);
  return body;
}

function findHeadings(blocks: readonly Block[]): Heading[] {
  const headings: Heading[] = [];
  for (const [index, line] of blocks.entries()) {
    const match = line.kind === 'line' ? matchHeading(line) : null;
    if (line.kind === 'line' && match) headings.push({ index, line, match });
  }
  return headings;
}

function makeSection(heading: Heading, blocks: readonly Block[]): Section {
  const { line, match } = heading;
  return {
    form: match.form,
    heading: line,
    headingText: match.text,
    headingRange: match.range,
    number: match.number,
    words: match.words,
    match: match.match,
    blocks,
    range: makeRange(line.range.start, blocks.at(-1)?.range.end ?? line.range.end),
  };
}
