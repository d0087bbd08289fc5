import { sections as sectionForms } from '../forms/sections.ts';
import type { SectionForm } from '../forms/form.ts';
import type { Block } from '../syntax/blocks.ts';
import { makeRange } from '../text/range.ts';
import { isLike, matchHeading } from './headings.ts';
import { isInStyle, usualStyle } from './number-style.ts';
import { type NumberedLine, numberedLines, subheadings } from './numbered-lines.ts';
import type { Section } from './report.ts';
import { strayHeadings } from './stray-headings.ts';
import { findContents } from './table-of-contents.ts';
import { type Heading, trueHeadings } from './true-headings.ts';

/** The blocks before the first statutory heading, and the sections in the order of the text. */
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
  const known = inOrder(usual, findByNumeral(parts, usual, body));
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
function findByNumeral(
  parts: readonly NumberedLine[],
  named: readonly Heading[],
  blocks: readonly (Block | null)[],
): Heading[] {
  if (named.length === 0) return [];
  const found: Heading[] = [];
  for (const form of sectionForms) {
    const known = inOrder(named, found);
    if (known.some((heading) => heading.match.form === form)) continue;
    const place = sectionForms.indexOf(form);
    const before = known.findLast((heading) => sectionForms.indexOf(heading.match.form) < place)?.index ?? -1;
    const after =
      known.find((heading) => sectionForms.indexOf(heading.match.form) > place)?.index ??
      Number.POSITIVE_INFINITY;
    const heading = parts.find(
      ({ index, line, read }, position) =>
        before < index &&
        index < after &&
        read.number.numeral === form.number &&
        !line.text.trimmed.endsWith('。') &&
        (isLike(read.words, form) ||
          holdsTable(read.words, form, blocks.slice(index + 1, parts[position + 1]?.index))),
    );
    if (heading) found.push(makeHeading(heading, form));
  }
  return found;
}

/** Whether a line that is about the same as a section has a table below it: 三、依申请公开办理情况. */
function holdsTable(words: string, form: SectionForm, below: readonly (Block | null)[]): boolean {
  return (
    form.word !== undefined && words.includes(form.word) && below.some((block) => block?.kind === 'table')
  );
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
