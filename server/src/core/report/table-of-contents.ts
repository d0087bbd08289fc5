import type { SectionForm } from '../forms/form.ts';
import type { Line } from '../syntax/blocks.ts';
import type { Heading } from './true-headings.ts';

/** Headings one below the other with nothing between them, from this number on, are a table of contents. */
const SHORTEST_CONTENTS = 3;

/**
 * The headings without those of a table of contents, which lists them before they come. Its entries go as a whole, also
 * the one whose section is not in the text: it would stand in for what is missing.
 */
export function dropContents(headings: readonly Heading[]): Heading[] {
  const leading = headings.filter(({ line }) => namesPage(line));
  const others =
    leading.length < SHORTEST_CONTENTS ? headings : headings.filter(({ line }) => !namesPage(line));
  const lastPlaces = new Map(others.map(({ match, index }) => [match.form, index]));
  const dropped = new Set(runsOf(others).flatMap((run) => contentsIn(run, lastPlaces)));
  return others.filter((heading) => !dropped.has(heading));
}

/** 一、总体情况……3 */
function namesPage(line: Line): boolean {
  return /(?:[.…·]{3,}|…|\t)\s{0,4}\d{1,3}\s{0,4}$/.test(line.text.text.slice(-40));
}

/** Headings that stand on lines one below the other. */
function runsOf(headings: readonly Heading[]): Heading[][] {
  const runs: Heading[][] = [];
  for (const heading of headings) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.index === heading.index - 1) run.push(heading);
    else runs.push([heading]);
  }
  return runs.filter((run) => run.length >= SHORTEST_CONTENTS);
}

/** The entries of a table of contents at the beginning of a run; the first headings of the body may stand right below. */
function contentsIn(
  run: readonly Heading[],
  lastPlaces: ReadonlyMap<SectionForm, number>,
): readonly Heading[] {
  const seen = new Set<SectionForm>();
  const restart = run.findIndex(({ match }) => seen.has(match.form) || !seen.add(match.form));
  const entries = restart < 0 ? run : run.slice(0, restart);
  if (entries.length < SHORTEST_CONTENTS) return [];
  const end = entries.at(-1)?.index ?? 0;
  const recurring = entries.filter(({ match }) => (lastPlaces.get(match.form) ?? 0) > end).length;
  return recurring * 2 >= entries.length ? entries : [];
}
