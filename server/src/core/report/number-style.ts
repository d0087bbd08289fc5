import type { SectionForm } from '../forms/form.ts';
import { sections as sectionForms } from '../forms/sections.ts';
import type { Block } from '../syntax/blocks.ts';
import type { NumberStyle } from './heading-number.ts';
import { readHeading } from './headings.ts';
import type { Heading } from './true-headings.ts';

/** So many headings numbered as the form has it, and that is how the text numbers its parts. */
const ENOUGH_STANDARD = 2;

/**
 * How the text numbers the six parts: the way most of them have their own number, 一、 if in doubt. The same words
 * numbered otherwise head something within a part: （二）主动公开政府信息情况 under 一.
 */
export function usualStyle(headings: readonly Heading[]): NumberStyle {
  const forms = new Map<NumberStyle, Set<SectionForm>>();
  for (const { match } of headings) {
    const { style, numeral } = match.number;
    if (style !== 'none' && numeral !== match.form.number) continue;
    forms.set(style, (forms.get(style) ?? new Set()).add(match.form));
  }
  const countOf = (style: NumberStyle): number => forms.get(style)?.size ?? 0;
  if (countOf('standard') >= ENOUGH_STANDARD) return 'standard';
  return [...forms.keys()].reduce<NumberStyle>(
    (most, style) => (countOf(style) > countOf(most) ? style : most),
    'standard',
  );
}

/** Whether a line can be a heading in a text that numbers them so: marked as one, it may lack the number. */
export function isInStyle({ match, line }: Heading, style: NumberStyle): boolean {
  const own = match.number.style;
  return own === style || own === 'standard' || (own === 'none' && line.level > 0);
}

/**
 * Headings of missing sections that are numbered unlike the others: `（六）其他需要报告的事项` below 五、. Words and place
 * are right, and the numbers before it are not there in the same style: those would make it part of a series.
 */
export function findStrays(
  candidates: readonly Heading[],
  known: readonly Heading[],
  blocks: readonly Block[],
): Heading[] {
  const held = new Set(known.map(({ match }) => match.form));
  const found = new Map<SectionForm, Heading>();
  for (const candidate of candidates) {
    const { form, match, number } = candidate.match;
    if (held.has(form) || found.has(form) || match === 'similar') continue;
    if (number.numeral !== null && number.numeral !== form.number) continue;
    if (number.numeral === null && (match !== 'exact' || !holdsItsTable(candidate, blocks))) continue;
    const above = known.findLast(({ index }) => index < candidate.index);
    const below = known.find(({ index }) => index > candidate.index);
    if (above && rank(above) > rank(candidate)) continue;
    if (below && rank(below) < rank(candidate)) continue;
    if (!isInSeries(candidate, above?.index ?? -1, blocks)) found.set(form, candidate);
  }
  return [...found.values()];
}

function rank({ match }: Heading): number {
  return sectionForms.indexOf(match.form);
}

/** A bare line with the words of a section that holds a table heads that table. */
function holdsItsTable({ index, match }: Heading, blocks: readonly Block[]): boolean {
  return (
    match.form.table === undefined || blocks.slice(index + 1, index + 4).some(({ kind }) => kind === 'table')
  );
}

/** Whether another number of the same style stands between the heading above and a line. */
function isInSeries({ index, match }: Heading, above: number, blocks: readonly Block[]): boolean {
  const { style, numeral } = match.number;
  if (numeral === null) return false;
  for (let place = index - 1; place > above; place--) {
    const block = blocks[place];
    const number = block?.kind === 'line' ? readHeading(block)?.number : undefined;
    if (number?.style === style && number.numeral !== numeral) return true;
  }
  return false;
}
