import { notationOfName, type Reading, readText } from '../../core/index.ts';
import type { Session } from '../session.ts';

/** What stands in a document, and in which version of it; null for the version of a file that is not open. */
export interface ReadDocument {
  readonly uri: string;
  readonly version: number | null;
  readonly reading: Reading;
}

/** A document as it stands in the editor, else as it is on disk; null where it is in neither. */
export async function readingIn(session: Session, uri: string): Promise<ReadDocument | null> {
  const document = session.documents.get(uri);
  if (document) return { uri, version: document.version, reading: session.analyses.readingOf(document) };
  const [text = null] = await session.reports.textsOf([uri]);
  return text === null ? null : { uri, version: null, reading: readText(text, notationOfName(uri)) };
}

/** Last year's report of the same organ as that of an open document, once the workspace has been read. */
export async function lastYearsOf(session: Session, uri: string): Promise<ReadDocument | null> {
  const document = session.documents.get(uri);
  if (!document || !session.analyses.readingOf(document).report.isReport) return null;
  await session.reports.scan();
  await session.reports.fetchAround(uri);
  const previous = session.reports.neighboursOf(uri).previous?.document;
  return previous === undefined ? null : readingIn(session, previous);
}

/** Where the report of the same organ of the year after is, once the workspace has been read; null for none. */
export async function nextYearsOf(session: Session, uri: string): Promise<string | null> {
  await session.reports.scan();
  await session.reports.fetchAround(uri);
  return session.reports.neighboursOf(uri).next?.document ?? null;
}
