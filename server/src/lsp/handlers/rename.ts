import type { Position, PrepareRenameResult, WorkspaceEdit } from 'vscode-languageserver';
import { findRenamed, positionsOf, renameAt } from '../../core/index.ts';
import { toRename } from '../convert.ts';
import type { DocumentParams } from '../protocol.ts';
import { refusal } from '../refusal.ts';
import type { Session } from '../session.ts';

interface RenamePlace {
  readonly textDocument: DocumentParams;
  readonly position: Position;
}

/** What a renaming at a place renames; refused in words where that is nothing, null for a text that is no report. */
export function prepareRename(session: Session, params: RenamePlace): PrepareRenameResult | null {
  const at = placeOf(session, params);
  const found = at && findRenamed(at.analysis.report, at.offset);
  if (!at || !found) return null;
  if ('refused' in found) throw refusal(session, found.refused);
  return { range: positionsOf(at.analysis.source, found.range), placeholder: found.placeholder };
}

/** The edits of a renaming through the whole report. */
export function rename(
  session: Session,
  params: RenamePlace & { readonly newName: string },
): WorkspaceEdit | null {
  const at = placeOf(session, params);
  const renamed = at && renameAt(at.analysis.report, at.offset, params.newName);
  if (!at || !renamed) return null;
  if ('refused' in renamed) throw refusal(session, renamed.refused);
  return toRename(session, at.document, at.analysis.source, renamed.edits);
}

function placeOf(session: Session, { textDocument, position }: RenamePlace) {
  const document = session.documents.get(textDocument.uri);
  if (!document || !session.settings.enable) return null;
  const analysis = session.analyses.of(document);
  return { document, analysis, offset: analysis.source.offsetAt(position) };
}
