import { editCells, message, renderMessage } from '../../core/index.ts';
import type { EditCellsParams, EditCellsResult } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The edits that put texts into cells of the document as it is now. */
export function editCellsOf(session: Session, { uri, cells }: EditCellsParams): EditCellsResult {
  const document = session.documents.get(uri);
  const result = document
    ? editCells(session.analyses.of(document), cells)
    : { refused: message('preview.refused.no-cell') };
  const version = document?.version ?? 0;
  return 'refused' in result
    ? { version, edits: [], refused: renderMessage(result.refused, session.locale) }
    : { version, edits: result.edits, refused: null };
}
