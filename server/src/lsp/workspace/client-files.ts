import type { Connection } from 'vscode-languageserver';
import {
  findReportsRequest,
  type FindReportsResult,
  readReportsRequest,
  type ReadReportsResult,
} from '../protocol.ts';
import { LARGEST_REPORT, REPORT_ENDINGS } from '../../files/report-files.ts';
import type { ReportFiles } from './files.ts';

/** The files of the workspace as the client knows them: of every file system, without those that the user hides. */
export function clientFiles(connection: Connection): ReportFiles {
  const ask = async <R>(request: string, params: unknown, fallback: R): Promise<R> => {
    try {
      return await connection.sendRequest<R>(request, params);
    } catch (error) {
      connection.console.error(`files: ${String(error)}`);
      return fallback;
    }
  };
  return {
    list: async () =>
      (await ask<FindReportsResult>(findReportsRequest, { endings: REPORT_ENDINGS }, { uris: [] })).uris,
    read: async (uris) =>
      (await ask<ReadReportsResult>(readReportsRequest, { uris, largest: LARGEST_REPORT }, { texts: [] }))
        .texts,
  };
}
