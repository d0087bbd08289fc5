import type { Report } from '../report/report.ts';
import type { Line } from '../syntax/blocks.ts';
import type { WrittenNotation } from './write-table.ts';

/** In which notation the report writes its tables; what suits the document where it has none. */
export function tableNotation({ tables, document }: Report): WrittenNotation {
  const used = tables[0]?.parts[0]?.notation;
  if (used && used !== 'loose-rows') return used;
  // In a text, rows between TABs: an editor that indents with blanks would turn TABs in front of cells into blanks.
  return ({ html: 'html', markdown: 'pipes', text: 'tab-rows' } as const)[document.notation];
}

/** Whether a blank line stands between paragraphs: in Markdown, and in a text that has one below a heading. */
export function isSpaced(
  { source, document, sections }: Report,
  heading: Line | null = sections[0]?.heading ?? null,
): boolean {
  if (document.notation !== 'text' || !heading) return document.notation === 'markdown';
  const below = source.positionAt(heading.range.end).line + 1;
  return below < source.lineCount && source.lineText(below).trim() === '';
}

/** What stands before and after a heading of the six parts. */
export function headingMarks({ document, sections }: Report): Pick<Line, 'prefix' | 'suffix'> {
  const heading = sections[0]?.heading;
  if (heading && document.notation !== 'html') return heading;
  return { prefix: document.notation === 'markdown' ? '## ' : '', suffix: '' };
}

/** What stands before a heading within a part: marks of the next level where the parts have marks. */
export function subheadingPrefix(report: Report): string {
  if (report.document.notation !== 'markdown') return '';
  const hashes = /^(#{1,5})[ \t]/.exec(headingMarks(report).prefix)?.[1];
  return hashes === undefined ? '' : `#${hashes} `;
}
