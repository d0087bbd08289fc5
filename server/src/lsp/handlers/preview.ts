import { buildPreview } from '../../core/index.ts';
import type { DocumentParams, PreviewResult } from '../protocol.ts';
import type { Session } from '../session.ts';

/** What the table preview draws of the document as it is now. */
export function preview(session: Session, { uri }: DocumentParams): PreviewResult {
  const document = session.documents.get(uri);
  if (!document) return null;
  return {
    version: document.version,
    model: buildPreview(session.analyses.of(document), session.locale),
  };
}
