import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldingRanges } from '../../core/index.ts';
import { toFoldingRange } from '../convert.ts';
import type { Session } from '../session.ts';

/** Sections and tables. */
export function folding(session: Session, { textDocument }: FoldingRangeParams): FoldingRange[] {
  const document = session.settings.enable ? session.documents.get(textDocument.uri) : undefined;
  return document ? foldingRanges(session.analyses.of(document)).map(toFoldingRange) : [];
}
