import type { Citation } from '../../law/citations.ts';
import { successorOf } from '../../law/documents.ts';
import { citationOf, isInForceFor, type LawDocument } from '../../law/law-document.ts';
import { type Locale, message, renderMessage } from '../../messages/message.ts';
import type { HoverPart, HoverText } from './hover-text.ts';

/** What a document that the prose names is, since when, and whether the report of that year goes by it. */
export function citationHover(
  { document, range }: Citation,
  reportYear: number | null,
  locale: Locale,
): HoverText {
  const { title, notice, number, inForceFrom } = document;
  const date = dateText(document.date, locale);
  const made = message(document.isRevision ? 'hover.law.revised' : 'hover.law.made', { number, date });
  const lines = [
    renderMessage(made, locale),
    ...(notice === undefined ? [] : [renderMessage(message('hover.law.notice', { notice }), locale)]),
    ...(inForceFrom === undefined
      ? []
      : [renderMessage(message('hover.law.in-force', { date: dateText(inForceFrom, locale) }), locale)]),
    ...validity(document, reportYear, locale),
  ];
  return { range, title: `《${title}》`, parts: lines.map((line): HoverPart => ({ line })) };
}

function validity(document: LawDocument, year: number | null, locale: Locale): string[] {
  const successor = successorOf(document);
  const args = { year: year ?? 0, due: citationOf(successor) };
  if (year === null)
    return successor === document ? [] : [renderMessage(message('hover.law.replaced', args), locale)];
  if (isInForceFor(document, year)) return [renderMessage(message('hover.law.valid', args), locale)];
  // Of what came later only that is known: 109号 was there before the first reports that go by it.
  return successor === document
    ? [renderMessage(message('hover.law.from', { from: document.reportYears.from }), locale)]
    : [renderMessage(message('hover.law.outdated', args), locale)];
}

/** 2019-04-03 as people write it; of some documents only the year is known. */
function dateText(date: string, locale: Locale): string {
  const [year = '', month, day] = date.split('-').map(Number);
  if (locale === 'en') return date;
  return month === undefined || day === undefined ? `${year}年` : `${year}年${month}月${day}日`;
}
