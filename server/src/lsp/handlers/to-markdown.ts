import { isReadable, toMarkdown } from '../../core/index.ts';
import type { DocumentParams, ToMarkdownResult } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The document in canonical Markdown. */
export function markdownOf(session: Session, { uri }: DocumentParams): ToMarkdownResult | null {
  const document = session.documents.get(uri);
  if (!document || !session.settings.enable) return null;
  const { report } = session.analyses.of(document);
  return isReadable(report) ? { text: toMarkdown(report) } : null;
}
