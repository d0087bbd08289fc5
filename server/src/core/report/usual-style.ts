import type { SectionForm } from '../forms/form.ts';
import type { NumberStyle } from './heading-number.ts';
import type { Heading } from './true-headings.ts';

/**
 * How the text numbers the six parts: the way most of them have their own number, 一、 if in doubt. The same words
 * numbered otherwise head something within a part: （二）主动公开政府信息情况 under 一.
 */
export function usualStyle(headings: readonly Heading[]): NumberStyle {
  const forms = new Map<NumberStyle, Set<SectionForm>>();
  const numbered = new Set(
    headings.flatMap(({ match }) => (match.number.numeral === null ? [] : [match.form])),
  );
  for (const { match, line } of headings) {
    const { style, numeral } = match.number;
    // Captions of tables have the words of headings, too.
    const counts =
      style === 'none' ? line.level > 0 || !numbered.has(match.form) : numeral === match.form.number;
    if (!counts) continue;
    forms.set(style, (forms.get(style) ?? new Set()).add(match.form));
  }
  const countOf = (style: NumberStyle): number => forms.get(style)?.size ?? 0;
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
