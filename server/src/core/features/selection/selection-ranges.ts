import type { Analysis } from '../../analyze.ts';
import { paragraphsOf } from '../../prose/paragraphs.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { isReadable, type Report } from '../../report/report.ts';
import { makeRange, type Range, rangeContains, rangeTouches, spanOf } from '../../text/range.ts';
import { placeAt } from '../place-at.ts';

/**
 * What a selection grows to from an offset, step by step: digits, cell, row, piece of a table, table, part, the whole
 * text; in prose sentence and paragraph. Each holds the one before. Empty for a text that is no report.
 */
export function selectionRanges({ report, source }: Analysis, offset: number): Range[] {
  if (!isReadable(report)) return [];
  const { section, inHeading, table, row, cell, inLabel } = placeAt(report, offset);
  const steps = [
    ...(cell?.reading.kind === 'number' ? [cell.cell.text.sourceRange(cell.reading.digits)] : []),
    ...(cell ? [cell.cell.range] : []),
    ...(row && inLabel ? [row.labelRange] : []),
    ...(row ? [row.range, row.part.range] : []),
    ...(table ? [table.range] : proseSteps(report, offset)),
    ...(section && inHeading ? [section.headingRange] : []),
    ...(section ? [section.range] : []),
    makeRange(0, source.text.length),
  ];
  const grown: Range[] = [];
  for (const step of steps) {
    const last = grown.at(-1) ?? makeRange(offset, offset);
    const isLarger = step.end - step.start > last.end - last.start;
    if (rangeContains(step, last) && isLarger) grown.push(step);
  }
  return grown;
}

function proseSteps(report: Report, offset: number): Range[] {
  const paragraph = paragraphsOf(report).find(({ lines }) =>
    lines.some(({ range }) => rangeTouches(range, offset)),
  );
  if (!paragraph) return [];
  const sentences = sentencesOf(paragraph).map(({ span }) => paragraph.text.sourceRange(span));
  const sentence = sentences.find((range) => rangeTouches(range, offset));
  return [...(sentence ? [sentence] : []), spanOf(paragraph.lines.map(({ text }) => text.range))];
}
