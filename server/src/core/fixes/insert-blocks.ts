import type { TextEdit } from '../findings/finding.ts';
import { type SectionForm, sectionHeading, type TableForm } from '../forms/form.ts';
import { sections as sectionForms } from '../forms/sections.ts';
import { PLACEHOLDER } from '../report/prompts.ts';
import { contentEnd, signatureStart } from '../report/signature.ts';
import type { BoundTable, Report, Section } from '../report/report.ts';
import type { Block, Line } from '../syntax/blocks.ts';
import { makeRange } from '../text/range.ts';
import { headingMarks, isSpaced, tableNotation } from '../exchange/report-style.ts';
import { type ValueText, writeTable } from '../exchange/write-table.ts';

/**
 * Inserts a section where it belongs, written like the rest of the document: its heading and, `withBody`, the table
 * or the prompt for text that it has to hold.
 */
export function insertSection(
  report: Report,
  section: SectionForm,
  table: TableForm | null,
  withBody: boolean,
): TextEdit {
  const place = placeOfSection(report, section);
  const model = report.sections[0]?.heading ?? null;
  const body = withBody ? [...(isSpaced(report, model) ? [''] : []), ...sectionBody(report, table)] : [];
  const lines = [writeHeading(report, section, model), ...body];
  return insertAt(report, place, lines, model);
}

/** Inserts a table at the end of its section, blank unless values are given. */
export function insertTable(
  report: Report,
  section: Section,
  table: TableForm,
  value: ValueText = () => '',
): TextEdit {
  const end = contentEnd(report, section);
  const last = section.blocks[end - 1] ?? section.heading;
  return insertAt(
    report,
    { offset: last.range.end, after: true },
    writeTable(table, tableNotation(report), value),
    section.heading,
  );
}

/** Puts a sentence on a line of its own at the beginning of a section, indented like what it comes before. */
export function insertSentence(report: Report, section: Section, sentence: string): TextEdit {
  const first = section.blocks.slice(0, contentEnd(report, section))[0];
  const isHtml = report.document.notation === 'html';
  const indent =
    first && !isHtml ? /^[ \t\u3000]*/.exec(report.source.text.slice(first.range.start))?.[0] : '';
  const line = isHtml ? `<p>${sentence}</p>` : (indent ?? '') + sentence;
  const place = first
    ? { offset: first.range.start, after: false }
    : { offset: section.heading.range.end, after: true };
  return insertAt(report, place, [line], section.heading);
}

interface Place {
  readonly offset: number;
  /** Whether the new lines come after what stands at the offset, not before it. */
  readonly after: boolean;
}

function sectionBody(report: Report, table: TableForm | null): string[] {
  if (table) return writeTable(table, tableNotation(report), () => '');
  return [report.document.notation === 'html' ? `<p>${PLACEHOLDER}</p>` : PLACEHOLDER];
}

/** Before the next section that is there; where there is none, at the end of the last one, above the signature. */
function placeOfSection(report: Report, section: SectionForm): Place {
  const rank = (form: SectionForm): number => sectionForms.indexOf(form);
  const strayTable = report.tables.find((table) => table.table.name === section.table);
  if (strayTable) return { offset: startWithCaptions(report, strayTable), after: false };
  const later = report.sections
    .filter((other) => rank(other.form) > rank(section))
    .sort((a, b) => rank(a.form) - rank(b.form));
  const next = later[0];
  if (next) return { offset: next.heading.range.start, after: false };
  const lastSection = report.sections.at(-1);
  const blocks: readonly Block[] = lastSection
    ? [lastSection.heading, ...lastSection.blocks]
    : report.preamble.blocks;
  const last = blocks[Math.max(0, signatureStart(blocks) - 1)];
  return { offset: last?.range.end ?? report.source.text.length, after: true };
}

/** Where a table begins, captions and notes right above it included. */
function startWithCaptions(report: Report, table: BoundTable): number {
  const { blocks } = report.document;
  const [first] = table.parts;
  let index = first ? blocks.indexOf(first) : -1;
  const headings = new Set<Block>(report.sections.map(({ heading }) => heading));
  const isCaption = (block: Block | undefined): boolean =>
    block?.kind === 'line' && !/[。；;]/.test(block.text.text) && !headings.has(block);
  while (isCaption(blocks[index - 1])) index--;
  return blocks[index]?.range.start ?? table.range.start;
}

function writeHeading(report: Report, section: SectionForm, model: Line | null): string {
  const heading = sectionHeading(section);
  const isHtml = report.document.notation === 'html';
  if (isHtml && !model?.prefix) return `<p>${heading}</p>`;
  const { prefix, suffix } = isHtml && model ? model : headingMarks(report);
  return `${prefix}${heading}${suffix}`;
}

/** The edit that puts lines before or after an offset, with the document's line endings and blank lines. */
function insertAt(report: Report, place: Place, lines: readonly string[], model: Line | null): TextEdit {
  const { source, document } = report;
  const { eol } = source;
  const range = makeRange(place.offset, place.offset);
  const text = lines.join(eol);
  if (document.notation === 'html') return { range, newText: text };
  const endsWithTable = lines.at(-1)?.startsWith('\t') ?? false;
  const blank = isSpaced(report, model) || lines.some((line) => line.startsWith('|'));
  // A table of one cell a line is told from the next one by two blank lines.
  const gapAfter = endsWithTable ? eol.repeat(3) : eol.repeat(blank ? 2 : 1);
  const gapBefore = eol.repeat(blank ? 2 : 1);
  if (place.after) return { range, newText: gapBefore + text + (endsWithTable ? eol : '') };
  return { range, newText: text + gapAfter };
}

/** Inserts a paragraph of prose above a section, written like the rest of the document. */
export function insertProse(report: Report, section: Section, sentence: string): TextEdit {
  const { heading } = section;
  const line = report.document.notation === 'html' ? `<p>${sentence}</p>` : sentence;
  return insertAt(report, { offset: heading.range.start, after: false }, [line], heading);
}
