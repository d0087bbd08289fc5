import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hoverAt, hoverMarkdown, hoverPlainText, positionsOf } from '../../core/index.ts';
import { openReport } from '../open-report.ts';
import type { Session } from '../session.ts';

/** What a cell, a row, a heading, a count in prose or a document that is named stands for. */
export function hover(session: Session, { textDocument, position }: HoverParams): Hover | null {
  const open = openReport(session, textDocument.uri);
  if (!open) return null;
  const { source } = open.analysis;
  const text = hoverAt(open.analysis, source.offsetAt(position), session.locale);
  if (!text) return null;
  const contents = session.canDrawMarkdown
    ? { kind: MarkupKind.Markdown, value: hoverMarkdown(text) }
    : { kind: MarkupKind.PlainText, value: hoverPlainText(text) };
  return { contents, range: positionsOf(source, text.range) };
}
