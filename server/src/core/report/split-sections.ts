import { sections as sectionForms } from '../forms/sections.ts';
import type { SectionForm } from '../forms/form.ts';
import type { Block, Line } from '../syntax/blocks.ts';
import { makeRange } from '../text/range.ts';
import type { NumberStyle } from './heading-number.ts';
import { likenessToSection, matchHeading, readHeading } from './headings.ts';
import { findStrays, isInStyle, usualStyle } from './number-style.ts';
import type { Section } from './report.ts';
import { dropContents } from './table-of-contents.ts';
import { type Heading, trueHeadings } from './true-headings.ts';

/** For a heading known by its numeral and place alone: its words have to have something of the standard ones. */
const LEAST_LIKENESS = 0.35;
const NUMERALS = '一二三四五六七八九十';

/** The blocks before the first statutory heading, and the sections in the order of the text. */
export function splitSections(blocks: readonly Block[]): {
  preamble: readonly Block[];
  sections: readonly Section[];
} {
  const candidates = dropContents(findHeadings(blocks));
  const style = usualStyle(candidates);
  const usual = trueHeadings(candidates.filter((candidate) => isInStyle(candidate, style)));
  const named = inOrder(usual, findStrays(candidates, usual, blocks));
  const headings = inOrder(named, findByNumeral(blocks, named, style));
  const sections = headings.map((heading, position) => {
    const end = headings[position + 1]?.index ?? blocks.length;
    return makeSection(heading, blocks.slice(heading.index + 1, end));
  });
  return { preamble: blocks.slice(0, headings[0]?.index ?? blocks.length), sections };
}

function findHeadings(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((line, index): Heading[] => {
    if (line.kind !== 'line') return [];
    const match = matchHeading(line);
    return match ? [{ index, line, match }] : [];
  });
}

function inOrder(some: readonly Heading[], others: readonly Heading[]): Heading[] {
  return [...some, ...others].sort((a, b) => a.index - b.index);
}

/** Sections whose heading has words of the author's own, found by their numeral at the right place. */
function findByNumeral(blocks: readonly Block[], named: readonly Heading[], style: NumberStyle): Heading[] {
  if (named.length === 0 || style === 'none') return [];
  const found: Heading[] = [];
  for (const form of sectionForms) {
    const known = inOrder(named, found);
    if (known.some((heading) => heading.match.form === form)) continue;
    const place = sectionForms.indexOf(form);
    const before = known.findLast((heading) => sectionForms.indexOf(heading.match.form) < place)?.index ?? -1;
    const after =
      known.find((heading) => sectionForms.indexOf(heading.match.form) > place)?.index ?? blocks.length;
    const numbered = numberedLines(blocks, { from: before + 1, to: after, style });
    const heading = withoutSubheadings(numbered, before >= 0).find(({ read }) => isHeadingOf(read, form));
    if (heading) found.push(makeHeading(heading, form));
  }
  return found;
}

interface NumberedLine {
  readonly index: number;
  readonly line: Line;
  readonly read: NonNullable<ReturnType<typeof readHeading>>;
}

function numberedLines(
  blocks: readonly Block[],
  { from, to, style }: { from: number; to: number; style: NumberStyle },
): NumberedLine[] {
  return blocks.slice(from, to).flatMap((line, offset): NumberedLine[] => {
    const read = line.kind === 'line' ? readHeading(line) : null;
    if (line.kind !== 'line' || read?.number.style !== style) return [];
    return [{ index: from + offset, line, read }];
  });
}

/** Sub-headings numbered like the six parts themselves begin anew with 一 below the heading of their part. */
function withoutSubheadings(
  lines: readonly NumberedLine[],
  isBelowHeading: boolean,
): readonly NumberedLine[] {
  let next = 0;
  return lines.filter(({ read }) => {
    const number = NUMERALS.indexOf(read.number.numeral ?? '');
    if (!isBelowHeading || (number !== 0 && (number !== next || next === 0))) return true;
    next = number + 1;
    return false;
  });
}

function isHeadingOf({ number, words }: NumberedLine['read'], form: SectionForm): boolean {
  return number.numeral === form.number && likenessToSection(words, form) >= LEAST_LIKENESS;
}

function makeHeading({ index, line, read }: NumberedLine, form: SectionForm): Heading {
  return { index, line, match: { ...read, form, match: 'similar' } };
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
