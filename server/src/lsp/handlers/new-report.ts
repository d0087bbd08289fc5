import { message, newReport, nextReport, objectionToNew } from '../../core/index.ts';
import type { NewReportParams, NewReportResult, NextReportParams, NextReportResult } from '../protocol.ts';
import { refusal } from '../refusal.ts';
import type { Session } from '../session.ts';
import { readingIn } from '../workspace/reading-in.ts';

/** The text of a new report in the format of its year. */
export function createReport(session: Session, params: NewReportParams): NewReportResult {
  const objection = objectionToNew(params);
  if (objection) throw refusal(session, objection);
  const { organ, year, notation = 'markdown' } = params;
  return { text: newReport({ organ, year, notation }) };
}

/** The text of the report of the year after that of a document, begun from what that says. */
export async function createNextReport(
  session: Session,
  { uri, notation }: NextReportParams,
): Promise<NextReportResult> {
  await session.ready(uri);
  if (!session.settings.enable) throw refusal(session, message('next-report.off'));
  const last = await readingIn(session, uri);
  if (!last) throw refusal(session, message('next-report.not-found'));
  const next = nextReport(last.reading, notation);
  if ('refused' in next) throw refusal(session, next.refused);
  return next;
}
