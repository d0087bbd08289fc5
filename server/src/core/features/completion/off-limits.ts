import type { Notation } from '../../syntax/blocks.ts';

/** A tag that is not closed yet: what stands in it are attributes. */
const IN_TAG = /<[a-z/][^<>]{0,2000}$/i;
const LONGEST_TAG = 2000;

/**
 * Whether a place is none of the report's text: code, front matter, a comment, a script or style of a page, an attribute.
 *
 * @param lineStart where its line begins.
 */
export function isOffLimits(text: string, lineStart: number, offset: number, notation: Notation): boolean {
  const above = text.slice(0, lineStart);
  if (notation !== 'text' && IN_TAG.test(text.slice(Math.max(0, offset - LONGEST_TAG), offset))) return true;
  if (notation === 'markdown' && isInCode(text.slice(lineStart, offset))) return true;
  if (isOpen(above, '<!--', '-->')) return true;
  if (notation === 'html') {
    const page = above.toLowerCase();
    return ['script', 'style'].some((name) => isOpen(page, `<${name}`, `</${name}`));
  }
  return notation === 'markdown' && (isInFrontMatter(above) || isInFence(above));
}

/** Between backticks on the line. */
function isInCode(before: string): boolean {
  return before.split('`').length % 2 === 0;
}

function isOpen(above: string, opening: string, closing: string): boolean {
  return above.lastIndexOf(opening) > above.lastIndexOf(closing);
}

/** Between `---` on the first line and the next one. */
function isInFrontMatter(above: string): boolean {
  const lines = above.split(/\r\n|\n|\r/);
  return (
    /^\ufeff?---\s*$/.test(lines[0] ?? '') && !lines.slice(1).some((line) => /^(?:---|\.\.\.)\s*$/.test(line))
  );
}

/** A fence is closed by one of the same character that is as long at least. */
function isInFence(above: string): boolean {
  let open: string | null = null;
  for (const line of above.split(/\r\n|\n|\r/)) {
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) continue;
    if (open === null) open = fence;
    else if (fence[0] === open[0] && fence.length >= open.length) open = null;
  }
  return open !== null;
}
