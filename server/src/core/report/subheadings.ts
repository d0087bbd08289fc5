import { sections as sectionForms } from '../forms/sections.ts';
import type { Block } from '../syntax/blocks.ts';
import { type NumberStyle, numeralRank } from './heading-number.ts';
import { isLike } from './headings.ts';
import type { NumberedLine } from './numbered-lines.ts';
import type { Heading } from './true-headings.ts';

/**
 * Indexes of lines numbered like the six parts that stand within one: their numbers begin anew with 一 below a heading
 * and go on one by one. The very words of a part under its own number end such a series, and so does a line that has
 * some of the words and what its part has to have below it.
 */
export function subheadings(
  lines: readonly NumberedLine[],
  candidates: readonly Heading[],
  style: NumberStyle,
  blocks: readonly (Block | null)[],
): Set<number> {
  const sure = new Set(candidates.filter(isSure).map(({ index }) => index));
  const parts = lines.filter(({ read }) => read.number.style === style);
  const found = new Set<number>();
  let isBelowHeading = false;
  let next = 0;
  for (const [place, line] of parts.entries()) {
    const number = numeralRank(line.read.number.numeral);
    const continues: boolean = number === 0 ? isBelowHeading : next > 0 && number === next;
    const heads: boolean =
      sure.has(line.index) || (number > 0 && continues && couldHead(parts, place, sure, blocks));
    isBelowHeading ||= heads || number === 0;
    if (continues && !heads) found.add(line.index);
    next = found.has(line.index) ? number + 1 : 0;
  }
  return found;
}

/**
 * Whether a line that goes on counting where a series within a part stopped is the heading of the next part: it is like
 * it, the table of that part stands below it, or the series goes no further.
 */
function couldHead(
  parts: readonly NumberedLine[],
  place: number,
  sure: ReadonlySet<number>,
  blocks: readonly (Block | null)[],
): boolean {
  const line = parts[place];
  const form = line && sectionForms[numeralRank(line.read.number.numeral)];
  if (!line || !form || !isLike(line.read.words, form)) return false;
  const following = parts[place + 1];
  if (form.table !== undefined)
    return blocks.slice(line.index + 1, following?.index).some((block) => block?.kind === 'table');
  return (
    !following ||
    sure.has(following.index) ||
    numeralRank(following.read.number.numeral) !== numeralRank(line.read.number.numeral) + 1
  );
}

function isSure({ match }: Heading): boolean {
  return match.match !== 'similar' && match.number.numeral === match.form.number;
}
