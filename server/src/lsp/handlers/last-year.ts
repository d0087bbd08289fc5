import { statedValues } from '../../core/index.ts';
import type { DocumentParams, LastYearResult } from '../protocol.ts';
import type { Session } from '../session.ts';
import { lastYearsOf } from '../workspace/reading-in.ts';

/** The figures of last year's report of the same organ. */
export async function findLastYear(session: Session, { uri }: DocumentParams): Promise<LastYearResult> {
  const found = await lastYearsOf(session, uri);
  return found && { uri: found.uri, ...statedValues(found.reading.report) };
}
