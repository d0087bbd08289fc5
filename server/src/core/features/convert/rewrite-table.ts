import { rewrittenTable } from '../../exchange/canonical-table.ts';
import { hasEmphasis } from '../../exchange/emphasised-cells.ts';
import { isCaptionOf } from '../../exchange/table-caption.ts';
import type { WrittenNotation } from '../../exchange/write-table.ts';
import { coversLines } from '../../exchange/copied-source.ts';
import type { TextEdit } from '../../findings/finding.ts';
import { applyEdits } from '../../fixes/apply-edits.ts';
import { type Message, message } from '../../messages/message.ts';
import { readReport } from '../../report/read-report.ts';
import { type BoundTable, isReadable, type Report } from '../../report/report.ts';
import { statesTheSame } from '../../report/states-the-same.ts';
import type { Block, Notation } from '../../syntax/blocks.ts';
import { type Range, spanOf } from '../../text/range.ts';
import { KeptWith } from '../../text/kept-with.ts';

/** A table of the report written in another notation. */
export interface TableRewrite {
  readonly title: Message;
  readonly notation: WrittenNotation;
  readonly edit: TextEdit;
}

/** What tables may be written in, by what the text is; HTML has only its own. */
const NOTATIONS: Readonly<Record<Notation, readonly WrittenNotation[]>> = {
  markdown: ['pipes', 'html'],
  text: ['tab-rows', 'tab-cells'],
  html: [],
};

/**
 * The ways to rewrite the table that a selection touches; none for a table that holds anything its form has no place for,
 * that emphasises figures or hides cells, that is cut in pieces by other text, or of which another notation would not be read as stating the same.
 */
export function tableRewrites(report: Report, selected: Range): readonly TableRewrite[] {
  if (!isReadable(report)) return [];
  const bound = report.tables.find(({ parts }) =>
    parts.some(({ range }) => range.start <= selected.end && selected.start <= range.end),
  );
  if (!bound) return [];
  const known = rewritesByTable.get(bound);
  if (known) return known;
  const rewrites = NOTATIONS[report.document.notation].flatMap((notation): TableRewrite[] => {
    const edit = rewriteTable(report, bound, notation);
    const { name } = bound.table;
    return edit ? [{ title: message(`convert.table.${notation}`, { table: name }), notation, edit }] : [];
  });
  rewritesByTable.set(bound, rewrites);
  return rewrites;
}

/** Editors ask again with every move of the caret. */
const rewritesByTable = new KeptWith<BoundTable, readonly TableRewrite[]>();

function rewriteTable(report: Report, bound: BoundTable, notation: WrittenNotation): TextEdit | null {
  const isWrittenSo = bound.parts.every((part) => part.notation === notation);
  // Pipes as a converter left them may still be made canonical; the others there is nothing to gain from.
  if (isWrittenSo && notation !== 'pipes') return null;
  const place = placeOf(report, bound);
  const lines = place && rewrittenTable(bound, notation);
  if (!place || !lines) return null;
  const { text, eol } = report.source;
  const edit = { range: place, newText: apart(text, place, lines.join(eol), notation, eol) };
  if (edit.newText === text.slice(place.start, place.end)) return null;
  const after = readReport(applyEdits(text, [edit]), report.document.notation);
  return statesTheSame(report, after) ? edit : null;
}

/** From the first piece, with its caption, to the last; null where anything but captions stands between them. */
function placeOf({ source, document, sections }: Report, bound: BoundTable): Range | null {
  const { blocks } = document;
  const headings = new Set<Block>(sections.map(({ heading }) => heading));
  const isOwn = (block: Block | undefined): block is Block =>
    block !== undefined &&
    !headings.has(block) &&
    (block.kind === 'table' ? bound.parts.includes(block) : isCaptionOf(block, bound));
  // Of rows without a grid it is not known what else stands among them.
  if (bound.parts.some(({ notation }) => notation === 'loose-rows')) return null;
  const indexes = bound.parts.map((part) => blocks.indexOf(part));
  let first = Math.min(...indexes);
  const last = Math.max(...indexes);
  if (first < 0) return null;
  while (isOwn(blocks[first - 1])) first--;
  const own = blocks.slice(first, last + 1);
  if (!own.every(isOwn) || !own.every((block) => coversLines(source, block))) return null;
  const range = spanOf(own.map((block) => block.range));
  const isInside = (block: Block): boolean => block.range.start < range.end && range.start < block.range.end;
  const holdsMore = blocks.some((block) => isInside(block) && !own.includes(block));
  const isSilenced = document.directives.some(
    (directive) => directive.range.start < range.end && range.start < directive.range.end,
  );
  // What their cells don't say would be lost, or shown where it is hidden.
  const holdsMarks =
    /<!--|<a\b|<img\b|\]\(|<[a-z][^<>]{0,400}?(?:\shidden\b|display\s?:\s?none)/i.test(
      source.text.slice(range.start, range.end),
    ) || hasEmphasis(source, bound);
  return holdsMore || isSilenced || holdsMarks ? null : range;
}

/** With the blank lines that the notation needs to be told from what stands around it. */
function apart(
  text: string,
  { start, end }: Range,
  written: string,
  notation: WrittenNotation,
  eol: string,
): string {
  if (notation === 'tab-rows') return written;
  const lines = (stretch: string): number => (stretch.match(/\r\n|\n|\r/g) ?? []).length;
  const blanksBefore = lines(/[\s]{0,20}$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '');
  const blanksBehind = lines(/^[\s]{0,20}/.exec(text.slice(end, end + 20))?.[0] ?? '');
  // Two tables of one cell a line are told apart by two blank lines, all others by one.
  const wanted = notation === 'tab-cells' ? 3 : 2;
  const before = start === 0 || notation === 'tab-cells' ? 0 : Math.max(0, 2 - blanksBefore);
  const isLast = text.slice(end).trim() === '';
  return eol.repeat(before) + written + eol.repeat(isLast ? 0 : Math.max(0, wanted - blanksBehind));
}
