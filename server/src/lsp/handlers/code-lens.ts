import type { CodeLens, CodeLensParams, Command } from 'vscode-languageserver';
import { codeLenses, type CodeLens as Lens, positionsOf, type SourceText } from '../../core/index.ts';
import { openReport } from '../open-report.ts';
import { fixAllCommand, goToPlaceCommand, openPreviewCommand } from '../protocol.ts';
import type { Session } from '../session.ts';

/** How each table stands, above it, with what the client has commands for. */
export function codeLens(session: Session, { textDocument: { uri } }: CodeLensParams): CodeLens[] {
  const open = session.settings.codeLens ? openReport(session, uri) : null;
  if (!open) return [];
  const { source } = open.analysis;
  return codeLenses(open.analysis, session.locale).flatMap((lens) => {
    const command = commandOf(session, lens, uri, source);
    const start = source.positionAt(lens.range.start);
    return command ? [{ range: { start, end: start }, command }] : [];
  });
}

/** A lens that only tells has an empty command; only a client that knows of it shows it as words. */
function commandOf(session: Session, lens: Lens, uri: string, source: SourceText): Command | null {
  const { title, action, target } = lens;
  const words = session.knowsLensCommands ? { title, command: '' } : null;
  const whereKnown = (command: string, ...more: unknown[]): Command | null =>
    session.hasLensCommand(command) ? { title, command, arguments: [uri, ...more] } : null;
  switch (action) {
    case 'say':
      return words;
    case 'go':
      return (target && whereKnown(goToPlaceCommand, positionsOf(source, target))) ?? words;
    case 'preview':
      return whereKnown(openPreviewCommand);
    case 'fix-all':
      return whereKnown(fixAllCommand);
  }
}
