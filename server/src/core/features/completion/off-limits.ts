import type { Notation } from '../../syntax/blocks.ts';
import { verbatimLines } from '../../syntax/verbatim-lines.ts';
import type { SourceText } from '../../text/source-text.ts';

/** A tag that is not closed yet: what stands in it are attributes. */
const IN_TAG = /<[a-z/][^<>]{0,2000}$/i;
const LONGEST_TAG = 2000;

/** Whether a place is none of the report's text: code, front matter, a comment, a script or style of a page, an attribute. */
export function isOffLimits(source: SourceText, offset: number, notation: Notation): boolean {
  const { text } = source;
  const { line } = source.positionAt(offset);
  const lineStart = source.lineStart(line);
  const above = text.slice(0, lineStart);
  if (notation !== 'text' && IN_TAG.test(text.slice(Math.max(0, offset - LONGEST_TAG), offset))) return true;
  if (notation === 'markdown' && isInCode(text.slice(lineStart, offset))) return true;
  if (isOpen(above, '<!--', '-->')) return true;
  if (notation === 'html') {
    const page = above.toLowerCase();
    return ['script', 'style'].some((name) => isOpen(page, `<${name}`, `</${name}`));
  }
  return (
    notation === 'markdown' && verbatimLines(source).some(({ first, last }) => first < line && line <= last)
  );
}

/** Between backticks on the line. */
function isInCode(before: string): boolean {
  return before.split('`').length % 2 === 0;
}

function isOpen(above: string, opening: string, closing: string): boolean {
  return above.lastIndexOf(opening) > above.lastIndexOf(closing);
}
