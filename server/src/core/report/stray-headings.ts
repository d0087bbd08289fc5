import { sectionRank } from '../forms/sections.ts';
import type { Block } from '../syntax/blocks.ts';
import type { NumberStyle } from './heading-number.ts';
import type { NumberedLine } from './numbered-lines.ts';
import type { Heading } from './true-headings.ts';

/**
 * Headings of missing sections that are numbered unlike the others: `（六）其他需要报告的事项` below 五、. Words and place
 * are right, and the numbers before it are not there in the same style: those would make it part of a series.
 *
 * @param candidates lines that read as headings, in the order of the text.
 * @param known the headings found so far, in the order of the text.
 * @param numbered every numbered line of the text.
 */
export function strayHeadings(
  candidates: readonly Heading[],
  known: readonly Heading[],
  numbered: readonly NumberedLine[],
  blocks: readonly (Block | null)[],
): Heading[] {
  const held = new Set(known.map(({ match }) => match.form));
  const others = lastOtherNumber(candidates, numbered);
  const found: Heading[] = [];
  let passed = 0;
  for (const candidate of candidates) {
    while ((known[passed]?.index ?? Number.POSITIVE_INFINITY) < candidate.index) passed++;
    if (held.has(candidate.match.form) || !hasItsWords(candidate, blocks)) continue;
    const above = nearest(known[passed - 1], found.at(-1));
    const below = known[passed];
    if (
      (above && sectionRank(above.match.form) > sectionRank(candidate.match.form)) ||
      (below && sectionRank(below.match.form) < sectionRank(candidate.match.form))
    )
      continue;
    if ((others.get(candidate) ?? -1) > (above?.index ?? -1)) continue;
    held.add(candidate.match.form);
    found.push(candidate);
  }
  return found;
}

/** Known words under their own number; without one only the very words, and where a table belongs below them, it is. */
function hasItsWords(heading: Heading, blocks: readonly (Block | null)[]): boolean {
  const { form, match, number } = heading.match;
  if (number.numeral !== null) return match !== 'similar' && number.numeral === form.number;
  if (match !== 'exact') return false;
  const below = blocks.slice(heading.index + 1, heading.index + 4);
  if (form.table !== undefined) return below.some((block) => block?.kind === 'table');
  // An entry of a menu has another one below it, not a sentence.
  const [next] = below;
  return next?.kind === 'line' && next.text.trimmed.endsWith('。');
}

function nearest(known: Heading | undefined, found: Heading | undefined): Heading | undefined {
  return known && found ? (known.index > found.index ? known : found) : (known ?? found);
}

/** For each candidate the index of the last line above it that has another number of the same style. */
function lastOtherNumber(
  candidates: readonly Heading[],
  numbered: readonly NumberedLine[],
): Map<Heading, number> {
  const found = new Map<Heading, number>();
  const last = new Map<NumberStyle, { numeral: string | null; index: number; otherIndex: number }>();
  let passed = 0;
  for (const candidate of candidates) {
    for (; ; passed++) {
      const line = numbered[passed];
      if (!line || line.index >= candidate.index) break;
      const { index } = line;
      const { style, numeral } = line.read.number;
      const before = last.get(style);
      const otherIndex = before && before.numeral !== numeral ? before.index : (before?.otherIndex ?? -1);
      last.set(style, { numeral, index, otherIndex });
    }
    const before = last.get(candidate.match.number.style);
    if (!before) continue;
    const isSame = before.numeral === candidate.match.number.numeral;
    found.set(candidate, isSame ? before.otherIndex : before.index);
  }
  return found;
}
