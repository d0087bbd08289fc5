import { isReadable, printPage } from '../../core/index.ts';
import type { DocumentParams, PrintPageResult } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The document as a page to print. */
export function printPageOf(session: Session, { uri }: DocumentParams): PrintPageResult {
  const document = session.documents.get(uri);
  const report = document && session.analyses.of(document).report;
  return { html: report && isReadable(report) ? printPage(report) : null };
}
