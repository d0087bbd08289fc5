import { lawDocuments } from '../../law/documents.ts';
import { citationOf, isInForceFor, type LawDocument } from '../../law/law-document.ts';
import type { Report } from '../../report/report.ts';
import type { Completion } from './completion.ts';
import { filterText } from './filter-text.ts';
import type { TypedCitation, TypedNumber } from './typed-text.ts';

/** The documents that a report of the year rests on, behind 《: with the number, and the title alone. */
export function citationItems(report: Report, { range }: TypedCitation, after: string): Completion[] {
  return documentsFor(report).flatMap((document) => {
    const item = {
      kind: 'citation' as const,
      range,
      filterText: `《${filterText(document.title, ...document.names)}`,
    };
    const title = `《${document.title}》`;
    const alone = { ...item, label: title, body: title };
    const whole = citationOf(document);
    // Behind it a bracket stands already: its number, as a rule.
    return /^[（(]/.test(after) ? [alone] : [{ ...item, label: whole, body: whole }, alone];
  });
}

/** The number of the document whose title stands in front of the bracket. */
export function numberItems(report: Report, { title, range }: TypedNumber): Completion[] {
  return documentsFor(report)
    .filter((document) => document.title === title || document.names.includes(title))
    .map((document) => ({
      kind: 'citation',
      label: `（${document.number}）`,
      range,
      body: `（${document.number}）`,
      filterText: `（${document.number}`,
    }));
}

/** Those under which the reports of that year are made; where it is not known, those in force today. */
function documentsFor({ year }: Report): readonly LawDocument[] {
  return lawDocuments.filter((document) =>
    year === null ? document.reportYears.to === null : isInForceFor(document, year),
  );
}
