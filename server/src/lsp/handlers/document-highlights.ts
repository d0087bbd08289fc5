import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver';
import { highlightsAt, positionsOf } from '../../core/index.ts';
import { openReport } from '../open-report.ts';
import type { Session } from '../session.ts';

/** The figures that stand in relations with the one at the caret; null leaves it to the editor. */
export function documentHighlights(
  session: Session,
  { textDocument, position }: DocumentHighlightParams,
): DocumentHighlight[] | null {
  const open = openReport(session, textDocument.uri);
  if (!open) return null;
  const { source } = open.analysis;
  const highlights = highlightsAt(open.analysis, source.offsetAt(position));
  if (!highlights) return null;
  return highlights.map(({ range, kind }) => ({
    range: positionsOf(source, range),
    kind: kind === 'total' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
