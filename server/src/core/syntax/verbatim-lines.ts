import type { SourceText } from '../text/source-text.ts';
import { KeptWith } from '../text/kept-with.ts';

/** Lines of Markdown that are not its text, from the one that opens them to the one that closes them. */
export interface VerbatimLines {
  readonly kind: 'front-matter' | 'fence' | 'comment' | 'element';
  readonly first: number;
  /** The last line of the text where nothing closes them. */
  readonly last: number;
  readonly isClosed: boolean;
  /** What is written behind the marks of a fence: `markdown`. */
  readonly info: string;
}

interface Opening {
  readonly kind: VerbatimLines['kind'];
  readonly info: string;
  readonly closes: (text: string) => boolean;
}

/** Without one of these, or a first line of `---`, nothing is opened. */
const OPENING_MARKS = ['<', '```', '~~~'];
const FRONT_MATTER = /^\ufeff?---/;

const known = new KeptWith<SourceText, readonly VerbatimLines[]>();

/**
 * Front matter, fenced code, comments of several lines and `<pre>`, `<script>`, `<style>`, `<textarea>`, as CommonMark has
 * them: a fence ends with one of the same mark, as long or longer.
 */
export function verbatimLines(source: SourceText): readonly VerbatimLines[] {
  const cached = known.get(source);
  if (cached) return cached;
  const found: VerbatimLines[] = [];
  if (!OPENING_MARKS.some((mark) => source.holds(mark)) && !FRONT_MATTER.test(source.text)) return found;
  for (let line = 0; line < source.lineCount; line++) {
    const opening = openingAt(source, line);
    if (!opening) continue;
    const { kind, info, closes } = opening;
    const isOneLine = kind === 'comment' || kind === 'element';
    let last = isOneLine ? line : line + 1;
    while (last < source.lineCount && !closes(source.lineText(last))) last++;
    const isClosed = last < source.lineCount;
    last = Math.min(last, source.lineCount - 1);
    // What one line opens and closes is a part of that line.
    if (!(isOneLine && last === line && isClosed)) found.push({ kind, first: line, last, isClosed, info });
    line = last;
  }
  known.set(source, found);
  return found;
}

/**
 * The lines of which nothing is the report's. Only what is closed: of a mark that was forgotten the rest of a report is
 * not given up. And no front matter, which may hold the title, nor a fence or `<pre>` around the whole report, as chat
 * programs and web pages hand it out.
 */
export function hiddenLines(source: SourceText): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { kind, first, last, isClosed, info } of verbatimLines(source)) {
    if (!isClosed || kind === 'front-matter') continue;
    const isWholeReport = (last - first) * 2 > source.lineCount;
    if (kind !== 'comment' && (/^(?:markdown|md)\b/i.test(info) || isWholeReport)) continue;
    for (let line = first; line <= last; line++) hidden.add(line);
    // Words behind the end of a comment are shown.
    if (kind === 'comment' && !source.lineText(last).trimEnd().endsWith('-->')) hidden.delete(last);
  }
  return hidden;
}

function openingAt(source: SourceText, line: number): Opening | null {
  const text = source.lineText(line);
  if (line === 0 && /^\ufeff?---\s*$/.test(text))
    return { kind: 'front-matter', info: '', closes: (next) => /^(?:---|\.\.\.)\s*$/.test(next) };
  const [, fence = '', info = ''] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(text) ?? [];
  if (fence !== '') return { kind: 'fence', info: info.trim(), closes: (next) => closesFence(next, fence) };
  if (/^\ufeff? {0,3}<!--/.test(text))
    return { kind: 'comment', info: '', closes: (next) => next.includes('-->') };
  const element = /^ {0,3}<(pre|script|style|textarea)(?=[\s>]|$)/i.exec(text)?.[1]?.toLowerCase();
  if (element === undefined) return null;
  return { kind: 'element', info: '', closes: (next) => next.toLowerCase().includes(`</${element}>`) };
}

function closesFence(text: string, fence: string): boolean {
  const mark = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(text)?.[1] ?? '';
  return mark.length >= fence.length && mark[0] === fence[0];
}
