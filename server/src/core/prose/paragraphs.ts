import { sections as sectionForms } from '../forms/sections.ts';
import type { SectionNumber } from '../forms/form.ts';
import { enumeratorLength } from './enumerator.ts';
import { circumstancesOf } from './circumstances.ts';
import { maskMarks } from './mask-marks.ts';
import { contentEnd } from '../report/signature.ts';
import type { Report } from '../report/report.ts';
import type { Block, Line } from '../syntax/blocks.ts';
import { textBetween } from '../syntax/directives.ts';
import { holdsBlank, withoutPadding } from '../text/blank.ts';
import { MappedText, type Piece } from '../text/mapped-text.ts';
import { openMarksIn } from '../text/open-marks.ts';
import { haveSameElements } from '../text/same-elements.ts';
import { ofWords, type Words } from '../text/words.ts';
import { KeptWith } from '../text/kept-with.ts';

/** Prose as its author thinks of it: lines broken by width put together again. */
export interface Paragraph {
  /** The words without blanks, so that 2024 年 and 2024年 read alike, and with a □ for each mark of what is open. Each still knows its place in the source. */
  readonly text: MappedText;
  /** The section it stands in; null above the first. */
  readonly section: SectionNumber | null;
  /** The lines of the text that it was put together from. */
  readonly lines: readonly Line[];
  /** What else may decide whether it is in order: the same object where all of that is the same. See `findInEach`. */
  readonly circumstances: object;
}

/** Shorter lines without a full stop are headings, names or dates: nothing is joined to them. */
const SHORTEST_PROSE = 15;
/** Longer ones are prose though they begin with a number. */
const LONGEST_SUBHEADING = 25;
const SENTENCE_END = /[。！？!?；;：:…]$/;

const known = new KeptWith<Report, readonly Paragraph[]>();

/** The prose of a report in the order of the text: preamble and sections, without title, tables and signature. */
export function paragraphsOf(report: Report): readonly Paragraph[] {
  const cached = known.get(report);
  if (cached) return cached;
  const circumstances = circumstancesOf(report);
  const paragraphs: Paragraph[] = [];
  const add = (blocks: readonly Block[], section: SectionNumber | null): void => {
    const ofSection = circumstances(section);
    for (const run of runsOf(blocks, report))
      paragraphs.push(
        Array.isArray(run)
          ? { text: joined(run.map(({ text }) => text)), section, lines: run, circumstances: ofSection }
          : paragraphOfLine(run, section, ofSection),
      );
  };
  add(proseOfPreamble(report), null);
  for (const section of report.sections)
    add(section.blocks.slice(0, contentEnd(report, section)), section.form.number);
  known.set(report, paragraphs);
  return paragraphs;
}

/** The paragraphs of one part of the report; null for what stands above the first section. */
export function paragraphsOfSection(report: Report, section: SectionNumber | null): readonly Paragraph[] {
  const cached = knownBySection.get(report);
  const bySection = cached ?? groupedBySection(paragraphsOf(report));
  if (!cached) knownBySection.set(report, bySection);
  return bySection.get(section) ?? [];
}

type BySection = ReadonlyMap<SectionNumber | null, readonly Paragraph[]>;

const knownBySection = new KeptWith<Report, BySection>();

function groupedBySection(paragraphs: readonly Paragraph[]): BySection {
  const groups = new Map<SectionNumber | null, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const group = groups.get(paragraph.section);
    if (group) group.push(paragraph);
    else groups.set(paragraph.section, [paragraph]);
  }
  return groups;
}

/** The prose section of 总体情况. */
export const OVERVIEW: SectionNumber = sectionForms[0]?.number ?? '一';

/** What stands above the title is what it was published with, not the author's. */
function proseOfPreamble({ preamble, title }: Report): Block[] {
  return preamble.blocks.filter(({ range }) => !title || range.start >= title.range.end);
}

/** Lines that belong together; most stand alone. */
function* runsOf(blocks: readonly Block[], report: Report): Iterable<Line | Line[]> {
  let run: Line | Line[] | null = null;
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.kind === 'line' && !block.text.isBlank) {
      if (run && before?.kind === 'line' && goesOn(before, block, report)) {
        if (Array.isArray(run)) run.push(block);
        else run = [run, block];
      } else {
        if (run) yield run;
        run = block;
      }
    }
    before = block;
  }
  if (run) yield run;
}

/** Whether a sentence that one line leaves open goes on in the next. */
function goesOn(line: Line, next: Line, { source, document }: Report): boolean {
  if (line.level > 0 || next.level > 0 || !staysOpen(line.text) || isNumbered(next.text)) return false;
  // An empty line between them is where the author ended the paragraph; one that asks something of the checks is not.
  const between = textBetween(source, line.range.end, next.range.start, document.directives);
  return !between.includes('<') && between.split('\n').length <= 2;
}

/** Whether a line is prose that ends within a sentence. */
const staysOpen = ofWords((words) => {
  const text = withoutPadding(words);
  if (text.length < SHORTEST_PROSE || SENTENCE_END.test(text)) return false;
  return enumeratorLength(text) === 0 || text.length > LONGEST_SUBHEADING || text.includes('，');
});

/** Whether a line begins a paragraph of its own. */
const isNumbered = ofWords((words) => enumeratorLength(withoutPadding(words)) > 0);

/** The paragraph that a line is by itself: the one of an earlier reading where the line has not moved. */
function paragraphOfLine(line: Line, section: SectionNumber | null, circumstances: object): Paragraph {
  const kept = keptParagraph(line.text);
  const { paragraph } = kept;
  if (paragraph?.lines[0] === line && paragraph.circumstances === circumstances) return paragraph;
  const made = { text: aloneIn(line.text), section, lines: [line], circumstances };
  kept.paragraph = made;
  return made;
}

const keptParagraph = ofWords((): { paragraph: Paragraph | null } => ({ paragraph: null }));

function aloneIn(line: MappedText): MappedText {
  if (isReadAsWritten(line)) return line;
  return line.isVerbatim ? alone(line).moved(line.anchor) : joined([line]);
}

/** The words of lines as those of their paragraph. */
function joined(lines: readonly MappedText[]): MappedText {
  const [first = MappedText.of([], 0)] = lines;
  const text = asProse(
    lines.flatMap((line) => line.withoutBlanks().pieces),
    first.anchor,
  );
  const own = lines.map(({ words }) => words);
  const before = joinedBefore(first);
  if (before.words && haveSameElements(own, before.lines)) text.knownAs(before.words);
  before.lines = own;
  before.words = text.words;
  return text;
}

/** Whether a line has neither blanks nor marks. */
const isReadAsWritten = ofWords((words) => !holdsBlank(words) && openMarksIn(words).length === 0);

/** A line that is a paragraph by itself, as if it stood at the beginning of the source. */
const alone = ofWords((words) =>
  asProse(MappedText.verbatim(words, 0, words.length).withoutBlanks().pieces, 0),
);

/** What a paragraph that begins with these words was in an earlier reading. */
const joinedBefore = ofWords((): { lines: readonly Words[]; words: Words | null } => ({
  lines: [],
  words: null,
}));

function asProse(pieces: readonly Piece[], anchor: number): MappedText {
  return maskMarks(MappedText.of(pieces, anchor));
}
