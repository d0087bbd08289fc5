import type { SectionForm } from '../forms/form.ts';
import type { Line } from '../syntax/blocks.ts';
import { numeralRank } from './heading-number.ts';
import type { HeadingMatch } from './headings.ts';

/** A line whose words are those of a statutory heading. */
export interface Heading {
  readonly index: number;
  readonly line: Line;
  readonly match: HeadingMatch;
}

/** Two lists of headings as one, in the order of the text. */
export function inOrder(some: readonly Heading[], others: readonly Heading[]): Heading[] {
  return [...some, ...others].sort((a, b) => a.index - b.index);
}

const SURENESS: readonly HeadingMatch['match'][] = ['exact', 'alias', 'similar'];

/**
 * The headings among lines that read like one. Sub-headings and captions of tables use the same words (### 基本情况,
 * 二、其他事项 within 六, the caption 主动公开政府信息情况): where a section has a heading with its own number, the others
 * are prose. Only a line that repeats it, number, words and level, heads the section once more.
 */
export function trueHeadings(headings: readonly Heading[]): Heading[] {
  const level = usualLevel(headings);
  const numberedBefore = findNumberedBefore(headings);
  const best = new Map<SectionForm, Heading>();
  for (const heading of headings) {
    if (!isPossible(heading, level, numberedBefore.get(heading))) continue;
    const sofar = best.get(heading.match.form);
    if (!sofar || doubt(heading, level) < doubt(sofar, level)) best.set(heading.match.form, heading);
  }
  return headings.filter((heading) => {
    const chosen = best.get(heading.match.form);
    return chosen !== undefined && (heading === chosen || repeats(heading, chosen));
  });
}

/** For each heading the last one above it that bears the number of its section. */
function findNumberedBefore(headings: readonly Heading[]): Map<Heading, Heading> {
  const found = new Map<Heading, Heading>();
  let last: Heading | undefined;
  for (const heading of headings) {
    if (last) found.set(heading, last);
    if (isNumbered(heading)) last = heading;
  }
  return found;
}

/** The level at which most numbered headings stand; where none is numbered, most headings. */
function usualLevel(headings: readonly Heading[]): number {
  const numbered = headings.filter(isNumbered);
  const counts = new Map<number, number>();
  for (const { line } of numbered.length > 0 ? numbered : headings)
    counts.set(line.level, (counts.get(line.level) ?? 0) + 1);
  const [most] = [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || a - b);
  return most?.[0] ?? 0;
}

/** Whether a line can be the heading of its section at all, going by where it stands. */
function isPossible(heading: Heading, level: number, before: Heading | undefined): boolean {
  return heading.match.number.numeral === null ? heading.line.level === level : !startsAnew(heading, before);
}

/** A number below that of the section before it, and words that are not the very ones: the parts of a section. */
function startsAnew(heading: Heading, before: Heading | undefined): boolean {
  if (isNumbered(heading) || heading.match.match === 'exact') return false;
  return (
    before !== undefined &&
    numeralRank(heading.match.number.numeral) < numeralRank(before.match.number.numeral)
  );
}

/** How much speaks against a line: first its number, then its level, then its words. */
function doubt(heading: Heading, level: number): number {
  const { match, line } = heading;
  const ofNumber = isNumbered(heading) ? 0 : match.number.numeral !== null ? 50 : 100;
  return ofNumber + (line.level === level ? 0 : 10) + SURENESS.indexOf(match.match);
}

/** Whether it bears the number of its section. */
function isNumbered({ match }: Heading): boolean {
  return match.number.numeral === match.form.number;
}

function repeats(heading: Heading, chosen: Heading): boolean {
  return (
    heading.match.number.numeral === chosen.match.number.numeral &&
    heading.line.level === chosen.line.level &&
    heading.match.words === chosen.match.words
  );
}
