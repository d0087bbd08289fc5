import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { inlayHints } from '../../core/index.ts';
import { toInlayHint } from '../convert.ts';
import { openReport } from '../open-report.ts';
import type { Session } from '../session.ts';

/** The right figure beside each that is wrong, and the column of each where the settings ask for it. */
export function inlayHint(session: Session, { textDocument, range }: InlayHintParams): InlayHint[] {
  const open = openReport(session, textDocument.uri);
  if (!open) return [];
  const { source } = open.analysis;
  const within = { start: source.offsetAt(range.start), end: source.offsetAt(range.end) };
  return inlayHints(open.analysis, within, session.settings.inlayHints).map((hint) =>
    toInlayHint(source, hint, session.locale),
  );
}
