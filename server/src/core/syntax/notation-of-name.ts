import type { Notation } from './blocks.ts';

/** How a file is written, as far as its name (or path, or URI) tells. HTML is recognised by its content too. */
export function notationOfName(name: string): Notation {
  if (/\.html?$/i.test(name)) return 'html';
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
}
