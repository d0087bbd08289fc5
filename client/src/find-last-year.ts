import type { Uri } from 'vscode';
import { lastYearRequest, type LastYearResult } from '../../server/src/lsp/protocol.ts';
import type { Ask } from './ask-server.ts';
import { readNearbyReports } from './nearby-reports.ts';

/** Whose report, of which year. */
export interface ReportName {
  readonly organ: string | null;
  readonly year: number | null;
}

/** Last year's report of the same organ: among what is open, else among the files around the document. */
export async function findLastYear(
  ask: Ask,
  document: Uri,
  { organ, year }: ReportName,
): Promise<LastYearResult> {
  const uri = document.toString();
  // What is open is at hand; the files are read only where it is not enough.
  const open = await ask<LastYearResult>(lastYearRequest, { uri, files: [] });
  if (open || year === null) return open ?? null;
  const nearby = await readNearbyReports(document, organ);
  const files = nearby.filter(({ text }) => text.includes(String(year - 1)));
  return (await ask<LastYearResult>(lastYearRequest, { uri, files })) ?? null;
}
