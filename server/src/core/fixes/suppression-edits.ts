import type { Finding, TextEdit } from '../findings/finding.ts';
import type { Report } from '../report/report.ts';
import { LineTargets } from '../suppression/reach.ts';
import type { Row, Table } from '../syntax/blocks.ts';
import type { Directive, DirectiveScope } from '../syntax/directives.ts';
import { makeRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { KeptWith } from '../text/kept-with.ts';

const targets = new KeptWith<Report, LineTargets>();

/** Where the directives of a report reach: asked for every finding. */
function targetsOf(report: Report): LineTargets {
  const known = targets.get(report) ?? new LineTargets(report.source, report.document.directives);
  targets.set(report, known);
  return known;
}

/**
 * The edit that silences a rule where it found something; null where nothing can be written without changing what the
 * text says. A directive that is there already is added to. In Markdown, where a line of its own would cut a table or a
 * paragraph in two when it is rendered, the directive goes onto the line itself.
 */
export function suppressHere(report: Report, { rule, range }: Finding): TextEdit | null {
  const { source, document } = report;
  const { line } = source.positionAt(range.start);
  const lines = targetsOf(report);
  const near = document.directives.find((directive) => lines.targetOf(directive) === lines.wholeLine(line));
  const added = near && addRule(near, rule);
  if (added) return added;
  const place = rowAt(report, range.start);
  if (place?.table.notation === 'tab-rows' && place.row.range.start < source.lineStart(line)) return null;
  const isMarked = document.notation !== 'text' || place?.table.notation === 'html';
  if (isMarked) {
    if (isWithinTag(source, source.lineStart(line))) return null;
    if (place?.table.notation === 'pipes') return insert(endOfRow(source, line), ` ${comment('line', rule)}`);
    const isInside = document.notation === 'markdown' && place === null && goesOnFromAbove(report, line);
    if (isInside) return insert(endOfWords(source, line), ` ${comment('line', rule)}`);
  }
  const at = line === 0 ? startOf(source) : source.lineStart(line);
  const words = isMarked ? indentAt(source, at) + comment('next-line', rule) : mark('next-line', rule);
  return insert(at, words + source.eol);
}

/** The edit that silences a rule in the whole file. */
export function suppressInFile(report: Report, rule: string): TextEdit {
  const { source, document } = report;
  for (const directive of document.directives) {
    const added = directive.scope === 'file' ? addRule(directive, rule) : null;
    if (added) return added;
  }
  const at = topOf(source, document.notation === 'html');
  const isOnLine = at > startOf(source) && !/[\r\n]/.test(source.text.charAt(at - 1));
  const words = document.notation === 'text' ? mark('file', rule) : comment('file', rule);
  return insert(at, isOnLine ? `${source.eol}${words}` : `${words}${source.eol}`);
}

function insert(at: number, newText: string): TextEdit {
  return { range: makeRange(at, at), newText };
}

function addRule({ rules }: Directive, rule: string): TextEdit | null {
  const last = rules.at(-1);
  return last && rules.every(({ id }) => id !== rule) ? insert(last.range.end, `, ${rule}`) : null;
}

function comment(scope: DirectiveScope, rule: string): string {
  return `<!-- govreport-disable-${scope} ${rule} -->`;
}

/** A line of plain text. */
function mark(scope: DirectiveScope, rule: string): string {
  return `#govreport-disable-${scope} ${rule}`;
}

/** The row of a table that an offset lies in. */
function rowAt({ document }: Report, offset: number): { table: Table; row: Row } | null {
  for (const table of document.blocks) {
    if (table.kind !== 'table' || offset < table.range.start || offset > table.range.end) continue;
    const row = table.rows.find(({ range }) => range.start <= offset && offset <= range.end);
    if (row) return { table, row };
  }
  return null;
}

/** Whether a line of Markdown belongs to the paragraph above it. */
function goesOnFromAbove({ source, document }: Report, line: number): boolean {
  const above = line - 1;
  if (above < 0 || document.directives.some((directive) => directive.isAlone && directive.line === above))
    return false;
  return source.lineText(above).trim() !== '';
}

/** Behind the words of a line, before the blanks that may ask for a line break. */
function endOfWords(source: SourceText, line: number): number {
  const start = source.lineStart(line);
  return start + source.text.slice(start, source.lineEnd(line)).trimEnd().length;
}

/** Within the last cell of a row: behind the closing pipe would be another cell. */
function endOfRow(source: SourceText, line: number): number {
  const start = source.lineStart(line);
  const end = endOfWords(source, line);
  const isClosed = source.text[end - 1] === '|' && source.text[end - 2] !== '\\';
  if (!isClosed) return end;
  return start + source.text.slice(start, end - 1).trimEnd().length;
}

/** Whether what stands at an offset is the inside of a tag that began above. */
function isWithinTag({ text }: SourceText, offset: number): boolean {
  if (offset === 0) return false;
  const open = text.lastIndexOf('<', offset - 1);
  return open !== -1 && /[a-z/!]/i.test(text.charAt(open + 1)) && text.lastIndexOf('>', offset - 1) < open;
}

/** Lists and nested elements are indented. */
function indentAt({ text }: SourceText, at: number): string {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(at, end);
}

/** Where the text begins behind a byte order mark. */
function startOf({ text }: SourceText): number {
  return text.startsWith('\ufeff') ? 1 : 0;
}

/** The first place for a directive: below front matter, or what has to come first in a page. */
function topOf(source: SourceText, isHtml: boolean): number {
  const start = startOf(source);
  const head = source.text.slice(start, start + 4000);
  if (isHtml)
    return (
      start +
      (/^\s{0,20}(?:<\?xml[^>]{0,300}>\s{0,20})?(?:<!doctype[^>]{0,400}>)?/i.exec(head)?.[0].trimEnd()
        .length ?? 0)
    );
  const matter = /^---[ \t]*(?:\r\n|\n|\r)[\s\S]*?(?:\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r)/.exec(head);
  return start + (matter?.[0].length ?? 0);
}
