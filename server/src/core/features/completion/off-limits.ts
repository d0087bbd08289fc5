import type { Notation } from '../../syntax/blocks.ts';

/** Whether a line is none of the report's text: code, front matter, a comment, a script or style of a page. */
export function isOffLimits(text: string, lineStart: number, notation: Notation): boolean {
  const above = text.slice(0, lineStart);
  if (isOpen(above, '<!--', '-->')) return true;
  if (notation === 'html') {
    const page = above.toLowerCase();
    return ['script', 'style'].some((name) => isOpen(page, `<${name}`, `</${name}`));
  }
  return notation === 'markdown' && (isInFrontMatter(above) || isInFence(above));
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
