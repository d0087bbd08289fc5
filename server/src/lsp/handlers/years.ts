import { isSameOrgan, yearFigures } from '../../core/index.ts';
import type { YearsChart, YearsParams, YearsResult } from '../protocol.ts';
import { reportsAtHand } from '../reports-at-hand.ts';
import type { Session } from '../session.ts';

/** The figures of an organ's years. Of two reports of one year the document's own counts, then what is open. */
export function yearsOf(session: Session, { uri, files }: YearsParams): YearsResult {
  const document = session.documents.get(uri);
  const report = document && session.analyses.of(document).report;
  const own = report && yearFigures(report);
  if (!own) return null;
  const years = new Map<number, YearsChart[number]>([[own.year, { uri, ...own }]]);
  for (const candidate of reportsAtHand(session, uri, files)) {
    const figures = isSameOrgan(report, candidate.report) ? yearFigures(candidate.report) : null;
    if (figures && !years.has(figures.year)) years.set(figures.year, { uri: candidate.uri, ...figures });
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}
