import { readHtml } from './html-reader.lazy.ts';
import type { TableReader } from './table-reader.ts';

/** A `<table>`, alone or behind other tags on its line: `<div align="center"><table>`. */
const TABLE_START = /^\s*(?:<[a-z!][^<>]{0,400}>\s*){0,8}?<table\b/i;

/** A raw `<table>` within Markdown or text, from the line it begins on to the line it ends on. */
export const readHtmlRegion: TableReader = (source, line) => {
  const start = source.lineStart(line);
  if (!TABLE_START.test(source.text.slice(start, source.lineEnd(line)))) return null;
  const end = findTableEnd(source.text, start);
  const lastLine = source.positionAt(Math.max(start, end - 1)).line;
  const until = source.lineEnd(lastLine);
  return { blocks: readHtml(source.text, start, until).blocks, next: lastLine + 1 };
};

/** The offset after the `</table>` that closes the table at `start`, nested ones counted; the text's end if none does. */
function findTableEnd(text: string, start: number): number {
  const tags = /<(\/?)table\b[^>]{0,1000}>?/gi;
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(text); tag; tag = tags.exec(text)) {
    depth += tag[1] ? -1 : 1;
    if (depth <= 0) return tags.lastIndex;
  }
  return text.length;
}
