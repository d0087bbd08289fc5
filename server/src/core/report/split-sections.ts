import { sections as sectionForms } from '../forms/sections.ts';
import type { SectionForm } from '../forms/form.ts';
import type { Block, Line } from '../syntax/blocks.ts';
import { makeRange } from '../text/range.ts';
import { headingSpan, leadingSectionNumber, likenessToSection, matchHeading } from './headings.ts';
import type { Section } from './report.ts';
import { type Heading, trueHeadings } from './true-headings.ts';

/** Headings one below the other with nothing between them, from this number on, are a table of contents. */
const SHORTEST_CONTENTS = 3;
/** For a heading known by its numeral and place alone: its words have to have something of the standard ones. */
const LEAST_LIKENESS = 0.35;

/** The blocks before the first statutory heading, and the sections in the order of the text. */
export function splitSections(blocks: readonly Block[]): {
  preamble: readonly Block[];
  sections: readonly Section[];
} {
  const named = trueHeadings(dropContents(findHeadings(blocks)));
  const headings = [...named, ...findByNumeral(blocks, named)].sort((a, b) => a.index - b.index);
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

/** A table of contents lists the headings before they come: only those that come again are dropped. */
function dropContents(headings: readonly Heading[]): Heading[] {
  let runStart = 0;
  const lastPlaces = new Map(headings.map((heading, position) => [heading.match.form, position]));
  const dropped = new Set<Heading>();
  headings.forEach((heading, position) => {
    const next = headings[position + 1];
    if (next && next.index === heading.index + 1) return;
    const run = headings.slice(runStart, position + 1);
    runStart = position + 1;
    if (run.length < SHORTEST_CONTENTS) return;
    // The first heading of the body may stand right below the list.
    run.forEach((entry, index) => {
      const place = position - run.length + 1 + index;
      if ((lastPlaces.get(entry.match.form) ?? 0) > place) dropped.add(entry);
    });
  });
  return headings.filter((heading) => !dropped.has(heading));
}

/** Sections whose heading has words of the author's own, found by their numeral at the right place. */
function findByNumeral(blocks: readonly Block[], known: readonly Heading[]): Heading[] {
  const missing = sectionForms.filter((form) => !known.some((heading) => heading.match.form === form));
  if (known.length === 0) return [];
  return missing.flatMap((form): Heading[] => {
    const place = sectionForms.indexOf(form);
    const before = known.findLast((heading) => sectionForms.indexOf(heading.match.form) < place)?.index ?? -1;
    const after =
      known.find((heading) => sectionForms.indexOf(heading.match.form) > place)?.index ?? blocks.length;
    for (let index = before + 1; index < after; index++) {
      const line = blocks[index];
      if (line?.kind === 'line' && isNumberedHeading(line, form)) return [makeHeading(index, line, form)];
    }
    return [];
  });
}

function isNumberedHeading(line: Line, form: SectionForm): boolean {
  return leadingSectionNumber(line) === form.number && likenessToSection(line, form) >= LEAST_LIKENESS;
}

function makeHeading(index: number, line: Line, form: SectionForm): Heading {
  const span = headingSpan(line);
  const text = span?.text ?? line.text.trimmed;
  return {
    index,
    line,
    match: { form, numeral: form.number, match: 'similar', text, range: span?.range ?? line.text.range },
  };
}

function makeSection(heading: Heading, blocks: readonly Block[]): Section {
  const { line, match } = heading;
  return {
    form: match.form,
    heading: line,
    headingText: match.text,
    headingRange: match.range,
    numeral: match.numeral,
    match: match.match,
    blocks,
    range: makeRange(line.range.start, blocks.at(-1)?.range.end ?? line.range.end),
  };
}
