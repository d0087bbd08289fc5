import type { DocumentParams, NextYearResult } from '../protocol.ts';
import type { Session } from '../session.ts';
import { nextYearsOf } from '../workspace/reading-in.ts';

/** Where the report of the same organ of the year after is; the workspace is read for it. */
export async function findNextYear(session: Session, { uri }: DocumentParams): Promise<NextYearResult> {
  return session.settings.enable ? nextYearsOf(session, uri) : null;
}
