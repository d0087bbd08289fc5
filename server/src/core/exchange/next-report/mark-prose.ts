import type { TextEdit } from '../../findings/finding.ts';
import { replaceSpan } from '../../fixes/edit-text.ts';
import type { Form } from '../../forms/form.ts';
import { maskMarks } from '../../prose/mask-marks.ts';
import { openingOf } from '../../prose/opening.ts';
import { type Paragraph, paragraphsOf } from '../../prose/paragraphs.ts';
import { periodOf } from '../../prose/period.ts';
import { plainYears } from '../../report/title-text.ts';
import type { Report } from '../../report/report.ts';
import { signatureOf } from '../../report/signature.ts';
import type { Table } from '../../syntax/blocks.ts';
import type { MappedText } from '../../text/mapped-text.ts';
import { lastYearMark } from '../../text/open-marks.ts';
import { makeRange, type Range } from '../../text/range.ts';
import { Cover } from './cover.ts';
import { staleSpans } from './stale-spans.ts';

/** A stretch of a text and what moves on into its place. */
interface Move {
  readonly span: Range;
  readonly newText: string;
}

/**
 * The edits of last year's text that make its prose a draft: what the new year itself decides (the period, the document
 * that the report rests on, the year it names itself by) moves on, every other figure and year is marked. Comments go: what they
 * note or silence was looked at last year.
 *
 * @param form the format of the new year, which is the one behind `year`.
 */
export function markProse(report: Report, year: number, form: Form): TextEdit[] {
  const opening = new Set(openingOf(report));
  const edits = paragraphsOf(report).flatMap((paragraph) =>
    markText(report, paragraph.text, year, opening.has(paragraph) ? movesOf(report, paragraph, form) : []),
  );
  const bound = new Set<Table>(report.tables.flatMap(({ parts }) => parts));
  for (const block of report.document.blocks)
    if (block.kind === 'table' && !bound.has(block))
      for (const { cells } of block.rows)
        for (const { text } of cells)
          edits.push(...markText(report, maskMarks(text.withoutBlanks()), year, []));
  edits.push(...report.document.directives.map(({ removal }) => ({ range: removal, newText: '' })));
  edits.push(...commentsOf(report.source.text).map((range) => ({ range, newText: '' })));
  const signature = signatureOf(report);
  const end = (signature?.organ ?? signature?.date?.line)?.range.start ?? Number.POSITIVE_INFINITY;
  return withoutOverlaps(edits.filter(({ range }) => range.start < end));
}

/** Comments of HTML, of one line or several. */
function commentsOf(text: string): Range[] {
  const found: Range[] = [];
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const end = text.indexOf('-->', start);
    if (end < 0) break;
    found.push(makeRange(start, end + 3));
    start = text.indexOf('<!--', end + 3);
  }
  return found;
}

function markText(report: Report, text: MappedText, year: number, moves: readonly Move[]): TextEdit[] {
  const moved = new Cover(
    text.text.length,
    moves.map(({ span }) => span),
  );
  return [
    ...moves.flatMap(({ span, newText }) => replaceSpan(text, span, newText)),
    ...staleSpans(text.text, year)
      .filter((span) => !moved.touches(span))
      .flatMap((span) => mark(report, text, span)),
  ];
}

/** Around a figure on one line; one that is broken by the end of a line or by mark-up is written in one piece. */
function mark({ source }: Report, text: MappedText, span: Range): TextEdit[] {
  const range = text.sourceRange(span);
  const written = source.text.slice(range.start, range.end);
  if (/^[^\n\r<>*_&|【】]+$/.test(written)) return [{ range, newText: lastYearMark(written) }];
  return replaceSpan(text, span, lastYearMark(text.text.slice(span.start, span.end)));
}

function movesOf(report: Report, { text }: Paragraph, form: Form): Move[] {
  const { year } = report;
  if (year === null) return [];
  const moves: Move[] = [];
  const period = periodOf(report);
  if (period?.text === text)
    for (const end of [period.start, period.end])
      if (end.year === year || end.year === null)
        moves.push({
          span: end.span,
          newText: text.text
            .slice(end.span.start, end.span.end)
            .replace(/^.{4}(?=年)/, end.year === null ? '$&' : String(year + 1)),
        });
  const words = plainYears(text.text);
  for (const { index, 0: stated } of words.matchAll(NAMES_ITSELF))
    if (stated === String(year)) moves.push({ span: makeRange(index, index + 4), newText: String(year + 1) });
  const old = report.form;
  if (old && old !== form)
    for (const { index, 0: stated } of words.matchAll(documentNumber(old)))
      moves.push({ span: makeRange(index, index + stated.length), newText: form.documentNumber });
  return moves;
}

/** The year of the report in its own name: 现将2024年政府信息公开工作年度报告公布如下. */
const NAMES_ITSELF = /20\d{2}(?=年度?[^，。；《》\d]{0,20}?政府信息公开(?:工作)?(?:年度报告|年报))/g;

function documentNumber({ documentNumber: number }: Form): RegExp {
  return new RegExp(number.replace('〔', '[〔［\\[【(（]').replace('〕', '[〕］\\]】)）]'), 'g');
}

/** In the order of the text; of two that meet the first counts. */
function withoutOverlaps(edits: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end))
    if (edit.range.start >= (kept.at(-1)?.range.end ?? 0)) kept.push(edit);
  return kept;
}
