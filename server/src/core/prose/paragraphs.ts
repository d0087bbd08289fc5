import { sections as sectionForms } from '../forms/sections.ts';
import type { SectionNumber } from '../forms/form.ts';
import { enumeratorLength } from './enumerator.ts';
import { maskMarks } from './mask-marks.ts';
import { contentEnd } from '../report/signature.ts';
import type { Report } from '../report/report.ts';
import type { Block, Line } from '../syntax/blocks.ts';
import { textBetween } from '../syntax/directives.ts';
import { MappedText } from '../text/mapped-text.ts';

/** Who has looked at a paragraph and found nothing in it. */
export type PassedBy = Set<string>;

/** Prose as its author thinks of it: lines broken by width put together again. */
export interface Paragraph {
  /** The words without blanks, so that 2024 年 and 2024年 read alike, and with a □ for each mark of what is open. Each still knows its place in the source. */
  readonly text: MappedText;
  /** The section it stands in; null above the first. */
  readonly section: SectionNumber | null;
  /** The lines of the text that it was put together from. */
  readonly lines: readonly Line[];
  /** Who has found nothing in these words before; absent where nobody keeps that. See `PassedParagraphs`. */
  passed?: PassedBy;
}

/** Shorter lines without a full stop are headings, names or dates: nothing is joined to them. */
const SHORTEST_PROSE = 15;
/** Longer ones are prose though they begin with a number. */
const LONGEST_SUBHEADING = 25;
const SENTENCE_END = /[。！？!?；;：:…]$/;

const known = new WeakMap<Report, readonly Paragraph[]>();

/** The prose of a report in the order of the text: preamble and sections, without title, tables and signature. */
export function paragraphsOf(report: Report): readonly Paragraph[] {
  const cached = known.get(report);
  if (cached) return cached;
  const paragraphs = [
    ...paragraphsIn(proseOfPreamble(report), null, report),
    ...report.sections.flatMap((section) =>
      paragraphsIn(section.blocks.slice(0, contentEnd(report, section)), section.form.number, report),
    ),
  ];
  known.set(report, paragraphs);
  return paragraphs;
}

/** The paragraphs of one part of the report; null for what stands above the first section. */
export function paragraphsOfSection(report: Report, section: SectionNumber | null): readonly Paragraph[] {
  return paragraphsOf(report).filter((paragraph) => paragraph.section === section);
}

/** The prose section of 总体情况. */
export const OVERVIEW: SectionNumber = sectionForms[0]?.number ?? '一';

/** What stands above the title is what it was published with, not the author's. */
function proseOfPreamble({ preamble, title }: Report): Block[] {
  return preamble.blocks.filter(({ range }) => !title || range.start >= title.range.end);
}

function paragraphsIn(blocks: readonly Block[], section: SectionNumber | null, report: Report): Paragraph[] {
  const runs: Line[][] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.kind === 'line' && !block.text.isBlank) {
      if (before?.kind === 'line' && goesOn(before, block, report)) runs.at(-1)?.push(block);
      else runs.push([block]);
    }
    before = block;
  }
  return runs.map((lines) => ({ text: joined(lines), section, lines }));
}

/** Whether a sentence that one line leaves open goes on in the next. */
function goesOn(line: Line, next: Line, { source, document }: Report): boolean {
  if (line.level > 0 || next.level > 0 || isNumbered(next.text.trimmed)) return false;
  const text = line.text.trimmed;
  if (text.length < SHORTEST_PROSE || SENTENCE_END.test(text)) return false;
  if (isNumbered(text) && text.length <= LONGEST_SUBHEADING && !text.includes('，')) return false;
  // An empty line between them is where the author ended the paragraph; one that asks something of the checks is not.
  const between = textBetween(source, line.range.end, next.range.start, document.directives);
  return !between.includes('<') && between.split('\n').length <= 2;
}

/** Whether a line begins a paragraph of its own. */
function isNumbered(text: string): boolean {
  return enumeratorLength(text) > 0;
}

function joined(lines: readonly Line[]): MappedText {
  const [first] = lines;
  return maskMarks(
    MappedText.of(
      lines.flatMap(({ text }) => text.withoutBlanks().pieces),
      first?.text.anchor ?? 0,
    ),
  );
}
