import type { Connection } from 'vscode-languageserver';
import { guardWhenReady, refusing } from './guard.ts';
import { cellsOf } from './handlers/cells.ts';
import { format } from './handlers/formatting.ts';
import { pasteTableInto } from './handlers/paste-table.ts';
import { prepareRename, rename } from './handlers/rename.ts';
import { markdownOf } from './handlers/to-markdown.ts';
import {
  cellsRequest,
  type DocumentParams,
  type PasteTableParams,
  pasteTableRequest,
  toMarkdownRequest,
} from './protocol.ts';
import type { Session } from './session.ts';

/** Answers the requests that change a text because its author asks for it. */
export function serveEditing(
  connection: Connection,
  session: Session,
  ready: (params: { readonly textDocument: DocumentParams }) => Promise<void>,
): void {
  const whenReady = ({ uri }: DocumentParams): Promise<void> => session.ready(uri);
  const formatting = guardWhenReady(
    connection,
    'formatting',
    [],
    ready,
    (params: Parameters<typeof format>[1]) => format(session, params),
  );
  connection.onDocumentFormatting(formatting);
  connection.onDocumentRangeFormatting(formatting);
  connection.onPrepareRename(
    refusing(connection, 'prepare rename', async (params) => {
      await ready(params);
      return prepareRename(session, params);
    }),
  );
  connection.onRenameRequest(
    refusing(connection, 'rename', async (params) => {
      await ready(params);
      return rename(session, params);
    }),
  );
  connection.onRequest(
    cellsRequest,
    guardWhenReady(connection, 'cells', null, whenReady, (params: DocumentParams) =>
      cellsOf(session, params),
    ),
  );
  connection.onRequest(
    toMarkdownRequest,
    guardWhenReady(connection, 'markdown', null, whenReady, (params: DocumentParams) =>
      markdownOf(session, params),
    ),
  );
  connection.onRequest(
    pasteTableRequest,
    guardWhenReady(connection, 'paste', null, whenReady, (params: PasteTableParams) =>
      pasteTableInto(session, params),
    ),
  );
}
