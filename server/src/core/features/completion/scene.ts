import type { DraftNames } from '../../exchange/drafts.ts';
import { organKindOf } from '../../report/organ-kind.ts';
import { escapeSnippet, type TabStops } from '../../exchange/tab-stops.ts';
import type { WrittenNotation } from '../../exchange/write-table.ts';
import type { Form } from '../../forms/form.ts';
import { currentForm } from '../../forms/index.ts';
import type { Report, Section } from '../../report/report.ts';
import type { Line } from '../../syntax/blocks.ts';

/** The report as it was before somebody began to write, and where that is. */
export interface Scene {
  readonly report: Report;
  /** Offset in the text of `report`. */
  readonly at: number;
  readonly form: Form;
  /** The part that it would stand in; null above the first one. */
  readonly section: Section | null;
}

export function sceneOf(report: Report, at: number): Scene {
  return {
    report,
    at,
    form: report.form ?? currentForm,
    section: report.sections.findLast(({ heading }) => heading.range.start <= at) ?? null,
  };
}

/** The year and the organ of a report as parts of a snippet: as they are where they are known, else tab stops. */
export function namesIn(report: Report, stops: TabStops): DraftNames {
  return {
    organ: report.organ === null ? stops.shared('机关名称') : escapeSnippet(report.organ),
    year: report.year === null ? stops.shared('20xx') : String(report.year),
    kind: organKindOf(report.organ),
  };
}

/** In which notation the report writes its tables; what suits the document where it has none. */
export function tableNotation({ tables, document }: Report): WrittenNotation {
  const used = tables[0]?.parts[0]?.notation;
  if (used && used !== 'loose-rows') return used;
  // In a text, rows between TABs: an editor that indents with blanks would turn TABs in front of cells into blanks.
  return ({ html: 'html', markdown: 'pipes', text: 'tab-rows' } as const)[document.notation];
}

/** Whether a blank line stands between paragraphs. */
export function isSpaced({ source, document, sections }: Report): boolean {
  const [first] = sections;
  if (document.notation === 'markdown' || !first) return document.notation === 'markdown';
  const below = source.positionAt(first.heading.range.end).line + 1;
  return (
    below < source.lineCount &&
    source.text.slice(source.lineStart(below), source.lineEnd(below)).trim() === ''
  );
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
