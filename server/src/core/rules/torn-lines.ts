import type { TextEdit } from '../findings/finding.ts';
import { message } from '../messages/message.ts';
import type { Report } from '../report/report.ts';
import { isPipeAt } from '../syntax/pipes.ts';
import { isBlankCode } from '../text/blank.ts';
import { makeRange, type Range } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Draft } from './rule.ts';

/**
 * Rows of the tables between pipes, and headings marked as such, that a line break got into. They are read as what they
 * were, but whatever makes a page of the text ends both with their line. In every other notation they may go on below.
 */
export function* tornLines({ document, tables, sections, source }: Report): Iterable<Draft> {
  for (const { parts } of tables)
    for (const { notation, rows } of parts)
      if (notation === 'pipes')
        for (const { range } of rows) yield* tornLine(range, 'extraction-artifact.torn-row', source);
  if (document.notation === 'markdown')
    for (const { heading, headingRange } of sections)
      if (heading.level > 0) yield* tornLine(headingRange, 'extraction-artifact.torn-heading', source);
}

function* tornLine(
  range: Range,
  id: 'extraction-artifact.torn-row' | 'extraction-artifact.torn-heading',
  source: SourceText,
): Iterable<Draft> {
  const breaks = breaksIn(range, source);
  if (breaks.length === 0) return;
  const { text } = source;
  const edits: TextEdit[] = breaks.map(({ start, end }) => ({
    range: makeRange(start, end),
    newText: isPipeAt(text, start - 1) || isPipeAt(text, end) ? ' ' : '',
  }));
  let { start } = range;
  while (isBlankCode(text.charCodeAt(start))) start++;
  yield {
    message: message(id),
    range: makeRange(start, breaks[0]?.start ?? range.end),
    fixes: [{ title: message('fix.join-lines'), safety: 'safe', edits, preferred: true }],
  };
}

/** The line breaks within a stretch, each with the blanks around it and the blank lines below it. */
function breaksIn({ start, end }: Range, source: SourceText): Range[] {
  const breaks: Range[] = [];
  for (let { line } = source.positionAt(start); source.lineEnd(line) < end; ) {
    let from = source.lineEnd(line);
    let to = from;
    while (from > start && isBlankOrEnd(source.text.charCodeAt(from - 1))) from--;
    while (to < end && isBlankOrEnd(source.text.charCodeAt(to))) to++;
    breaks.push(makeRange(from, to));
    line = source.positionAt(to).line;
  }
  return breaks;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function isBlankOrEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN || isBlankCode(code);
}
