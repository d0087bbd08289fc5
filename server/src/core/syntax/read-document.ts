import type { Edited } from '../text/changed-span.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Notation } from './blocks.ts';
import type { SyntaxDocument } from './syntax-document.ts';
import { findDirectives, linesOfDirectives } from './directives.ts';
import { readHtml } from './html-reader.lazy.ts';
import { knowWords } from './known-words.ts';
import { readLines } from './line-reader.ts';
import type { LinesRead } from './lines-read.ts';

/**
 * Any string as lines and tables. Never fails: what is not understood stays a line of text.
 *
 * @param hint what the file's name or the editor's language says; HTML is recognised whatever it says.
 * @param edited the document as it was before an edit, and where that was: what lies elsewhere is not read again.
 */
export function readDocument(
  source: SourceText,
  hint: Notation | undefined,
  edited: Edited<SyntaxDocument> | null = null,
): SyntaxDocument {
  const before = edited?.before;
  const lines = edited && before?.lines ? { before: before.lines, span: edited.span } : null;
  const document = read(source, hint, lines);
  if (before && !document.lines?.goesOn) knowWords(document.blocks, before.blocks);
  return document;
}

function read(
  source: SourceText,
  hint: Notation | undefined,
  edited: Edited<LinesRead> | null,
): SyntaxDocument {
  const notation = notationOf(source.text, hint);
  const directives = findDirectives(source, notation);
  if (notation === 'html') return { notation, ...readHtml(source.text), directives, lines: null };
  const lines = readLines(source.without(linesOfDirectives(source, directives)), notation, edited);
  return { notation, blocks: lines.steps.blocks, pageTitle: null, directives, lines };
}

/** How a text is written. */
export function notationOf(text: string, hint: Notation | undefined): Notation {
  return hint === 'html' || looksLikeHtml(text) ? 'html' : (hint ?? 'text');
}

/** Whether a text is HTML from its first mark to its last, not text or Markdown with some HTML in it. */
function looksLikeHtml(text: string): boolean {
  const head = withoutDirectives(text.slice(0, 2000));
  if (/^<(?:!doctype|html|head|body)\b/i.test(head) || /^<\?xml/i.test(head)) return true;
  if (!/^<(?:p|div|span|table|h\d|section|article|center|meta|style)\b/i.test(head)) return false;
  // Markdown may begin with `<div>` too, but holds text or pipe tables outside of elements.
  const bare = text.split('\n').filter((line) => /^[^<\s]/.test(line)).length;
  const marked = text.split('\n').filter((line) => /^\s*</.test(line)).length;
  return marked > bare;
}

/** What follows blanks and directives, which may stand above anything. */
function withoutDirectives(head: string): string {
  let rest = head.replace(/^[\s\ufeff]+/, '');
  for (let comment = OWN_COMMENT.exec(rest); comment; comment = OWN_COMMENT.exec(rest))
    rest = rest.slice(comment[0].length).replace(/^\s+/, '');
  return rest;
}

const OWN_COMMENT = /^<!--[ \t]{0,20}govreport[^\n]{0,500}?-->/i;
