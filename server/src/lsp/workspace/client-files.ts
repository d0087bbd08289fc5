import type { Connection } from 'vscode-languageserver';
import { LARGEST_REPORT, REPORT_ENDINGS } from '../../files/report-files.ts';
import {
  findReportsRequest,
  type FindReportsResult,
  readReportsRequest,
  type ReadReportsResult,
} from '../protocol.ts';
import type { ReportFiles } from './files.ts';

/** The files of the workspace as the client knows them: of every file system, without those that the user hides. */
export function clientFiles(connection: Connection): ReportFiles {
  const ask = async <R>(request: string, params: unknown): Promise<R | null> => {
    try {
      return await connection.sendRequest<R>(request, params);
    } catch (error) {
      connection.console.error(`files: ${String(error)}`);
      return null;
    }
  };
  return {
    list: async () =>
      (await ask<FindReportsResult>(findReportsRequest, { endings: REPORT_ENDINGS }))?.uris ?? null,
    read: async (uris) =>
      (await ask<ReadReportsResult>(readReportsRequest, { uris, largest: LARGEST_REPORT }))?.texts ?? null,
  };
}
