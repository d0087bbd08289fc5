import type { ReadFirstResult } from '../protocol.ts';

/** The files of a machine, for clients that don't read them for the server. Never fails: what can't be read is not there. */
export interface LocalFiles {
  /** The first of some files that is there, in UTF-8. */
  readFirst(uris: readonly string[]): Promise<ReadFirstResult>;
  /** The files below some folders that may hold reports. */
  list(folders: readonly string[]): Promise<readonly string[]>;
  /** The text of each file in whichever encoding reports are kept in; null for what is no text. */
  readReports(uris: readonly string[]): Promise<readonly (string | null)[]>;
}

/** Where the reports of a workspace come from. Never fails; null where nobody could be asked. */
export interface ReportFiles {
  list(): Promise<readonly string[] | null>;
  /** The text of each file; null for one that can't be read. */
  read(uris: readonly string[]): Promise<readonly (string | null)[] | null>;
}
