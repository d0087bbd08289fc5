import type { SectionForm } from '../forms/form.ts';
import { sectionRank } from '../forms/sections.ts';
import type { Block, Line } from '../syntax/blocks.ts';
import { makeRange, type Range } from '../text/range.ts';
import { readHeading } from './headings.ts';
import type { Heading } from './true-headings.ts';

/** Headings one below the other with nothing between them, from this number on, are a table of contents. */
const SHORTEST_CONTENTS = 3;

/**
 * Where the text has a table of contents, as indexes of its blocks: it lists the headings before they come, those of
 * the parts and maybe of what is in them. It is one as a whole, also with the entry whose section is not in the text,
 * which would stand in for what is missing.
 *
 * @param headings the lines among the blocks that read as headings of the six parts.
 */
export function findContents(headings: readonly Heading[], blocks: readonly Block[]): Range[] {
  const lastPlaces = new Map(headings.map(({ match, index }) => [match.form, index]));
  const lists = runsOf(headings, blocks).flatMap((run) => {
    const list = listIn(run, lastPlaces);
    return list ? [withEntriesAbove(list, blocks)] : [];
  });
  let passed = 0;
  const others = headings.filter(({ index }) => {
    while ((lists[passed]?.end ?? Number.POSITIVE_INFINITY) <= index) passed++;
    return (lists[passed]?.start ?? Number.POSITIVE_INFINITY) > index;
  });
  const atEnd = listAtEnd(others, blocks);
  if (atEnd) lists.push(atEnd);
  const leading = headings.filter(({ line }) => namesPage(line));
  const entries = leading.length < SHORTEST_CONTENTS ? [] : leading;
  return [...lists, ...entries.map(({ index }) => makeRange(index, index + 1))];
}

/** 一、总体情况……3 */
export function namesPage(line: Line): boolean {
  return /(?:[.…·]{3}|…|\t)\s{0,4}\d{1,3}\s{0,4}$/.test(line.text.text.slice(-40));
}

/** Headings with nothing between them but other short numbered lines. */
function runsOf(headings: readonly Heading[], blocks: readonly Block[]): Heading[][] {
  const runs: Heading[][] = [];
  let last: Heading | undefined;
  for (const heading of headings) {
    const between = last ? blocks.slice(last.index + 1, heading.index) : [];
    const run = runs.at(-1);
    if (run && between.every(isOfContents)) run.push(heading);
    else runs.push([heading]);
    last = heading;
  }
  return runs;
}

/** The first entries may be in words of their author. */
function withEntriesAbove({ start, end }: Range, blocks: readonly Block[]): Range {
  let first = start;
  for (let above = blocks[first - 1]; above && isOfContents(above); above = blocks[first - 1]) first--;
  return makeRange(first, end);
}

/** What may stand between two entries: another numbered one, or the number of a page. */
export function isOfContents(block: Block): boolean {
  if (block.kind !== 'line') return false;
  return (
    readHeading(block)?.number.isApart === true ||
    /^[-—–\s]{0,9}\d{1,3}[-—–\s]{0,9}$/.test(block.text.trimmed.slice(0, 40))
  );
}

/** The list at the beginning of a run; the first headings of the body may stand right below. */
function listIn(run: readonly Heading[], lastPlaces: ReadonlyMap<SectionForm, number>): Range | null {
  const seen = new Set<SectionForm>();
  // The body begins where a part comes again, or one that comes before.
  const restart = run.findIndex(
    ({ match }, place) =>
      seen.has(match.form) ||
      !seen.add(match.form) ||
      (place > 0 && sectionRank(match.form) < sectionRank((run[place - 1]?.match ?? match).form)),
  );
  const entries = restart < 0 ? run : run.slice(0, restart);
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last || entries.length < SHORTEST_CONTENTS) return null;
  const recurring = entries.filter(({ match }) => (lastPlaces.get(match.form) ?? 0) > last.index).length;
  if (recurring * 2 < entries.length) return null;
  return makeRange(first.index, run[restart]?.index ?? last.index + 1);
}

/** Pages show the headings once more behind the text, as a list of links: with nothing below the last of them. */
function listAtEnd(headings: readonly Heading[], blocks: readonly Block[]): Range | null {
  const run = runsOf(headings, blocks).at(-1) ?? [];
  const [first] = run;
  if (!first || run.length < SHORTEST_CONTENTS) return null;
  const before = new Set(headings.slice(0, headings.indexOf(first)).map(({ match }) => match.form));
  return run.every(({ match }) => before.has(match.form))
    ? makeRange(first.index, (run.at(-1)?.index ?? 0) + 1)
    : null;
}
