import { tableCells } from '../../core/index.ts';
import type { CellsResult, DocumentParams } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The value cells of the document as it is now. */
export function cellsOf(session: Session, { uri }: DocumentParams): CellsResult {
  const document = session.documents.get(uri);
  if (!document) return null;
  const cells = session.settings.enable ? tableCells(session.analyses.of(document).report) : [];
  return { version: document.version, cells };
}
