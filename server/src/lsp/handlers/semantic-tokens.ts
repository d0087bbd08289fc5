import type { SemanticTokens, SemanticTokensParams, SemanticTokensRangeParams } from 'vscode-languageserver';
import { semanticTokens } from '../../core/index.ts';
import { toSemanticTokens } from '../convert.ts';
import type { Session } from '../session.ts';

/** What the labels and values of the tables are, in the whole document or where it is on screen. */
export function semanticTokensOf(
  session: Session,
  params: SemanticTokensParams | SemanticTokensRangeParams,
): SemanticTokens {
  const document = session.documents.get(params.textDocument.uri);
  if (!document || !session.settings.enable) return { data: [] };
  const { source, report } = session.analyses.readingOf(document);
  const within = 'range' in params && {
    start: source.offsetAt(params.range.start),
    end: source.offsetAt(params.range.end),
  };
  return toSemanticTokens(source, semanticTokens(report, within || undefined));
}
