import type { Position, Range, SourceText } from '../../core/index.ts';

/** A range as LSP writes it: zero-based lines and UTF-16 characters. */
export function lspRange(source: SourceText, range: Range): { start: Position; end: Position } {
  return { start: source.positionAt(range.start), end: source.positionAt(range.end) };
}
