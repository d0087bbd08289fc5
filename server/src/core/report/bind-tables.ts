import type { Form, SectionNumber, TableName } from '../forms/form.ts';
import { currentForm, forms } from '../forms/index.ts';
import type { Block, Line, Table } from '../syntax/blocks.ts';
import { type Binding, bindTable } from './bind-table.ts';
import { choosePieces, placesOf } from './choose-pieces.ts';
import { type Recognition, recogniseTable } from './recognise-table.ts';
import { lostRows } from './lost-rows.ts';
import { scoreOfTable } from './table-plan.ts';
import { makePart, type Part } from './part.ts';
import type { BoundTable } from './report.ts';

/** All three tables run together have 60 rows, the longest row has 15 cells: a table of thousands is none of them. */
const MOST_ROWS = 1000;
const MOST_CELLS = 200;

/** A line above a table that is there for comparison. */
const YEAR_BEFORE = /上一?年(?!度?结转)|去年|往年/;
const THIS_YEAR = /比|较|本年|今年/;

/** A table in more pieces than it has cells is a text about something else, or hostile: the first ones are read. */
const MOST_PIECES = 200;

/** Blocks with the section they stand in; null before the first. */
export interface PlacedBlocks {
  readonly section: SectionNumber | null;
  readonly blocks: readonly Block[];
}

/**
 * Finds the tables of the forms among the tables of the text, by their labels. The form is chosen per table: a report
 * may follow one format in 表二 and another in 表三.
 *
 * @param expected the form of the report year, which decides where a table fits both alike.
 * @param year the report year, by which tables that are there for comparison are told.
 */
export function bindTables(
  placed: readonly PlacedBlocks[],
  expected: Form | null,
  year: number | null,
): BoundTable[] {
  const candidates = placed.flatMap(({ section, blocks }, place) => findCandidates(blocks, section, place));
  const sections = placed.map(({ section }) => section);
  const byName = new Map<TableName, Candidate[]>();
  candidates.forEach((candidate, index) => {
    const { guess } = candidate;
    const neighbours = [candidates[index - 1], candidates[index + 1]].map((other) =>
      other?.guess?.sure ? other.guess.name : null,
    );
    if (!guess || !(guess.sure || neighbours.includes(guess.name))) return;
    const similar = byName.get(guess.name);
    if (similar && similar.length < MOST_PIECES) similar.push(candidate);
    else if (!similar) byName.set(guess.name, [candidate]);
  });
  const chosen = new Map<TableName, readonly Part[]>();
  for (const [name, similar] of byName) {
    const parts = chooseCandidates(name, similar, { sections, expected, year });
    if (parts.length === 0) continue;
    chosen.set(
      name,
      withWordlessPieces(name, parts, candidates).map(({ part }) => part),
    );
  }
  const bindings = [...chosen]
    .map(([name, parts]) => bestForm(name, parts, expected))
    .sort((a, b) => a.range.start - b.range.start);
  return agreeOnForm(bindings, chosen, expected).map((bound) => withLostRows(bound, placed));
}

/** Rows whose labels stand in the section, but as no row of the table, were not read. */
function withLostRows(bound: BoundTable, placed: readonly PlacedBlocks[]): BoundTable {
  const blocks = placed.flatMap((place) => (place.section === bound.table.section ? place.blocks : []));
  const lost = lostRows(bound, blocks);
  return lost.length === 0 ? bound : { ...bound, unreadRows: [...bound.unreadRows, ...lost] };
}

/** Those of the tables that look like one of a form that are pieces of it. */
function chooseCandidates(
  name: TableName,
  similar: readonly Candidate[],
  known: {
    readonly sections: readonly (SectionNumber | null)[];
    readonly expected: Form | null;
    readonly year: number | null;
  },
): readonly Candidate[] {
  const { sections, expected, year } = known;
  const [first] = similar;
  if (first && similar.length === 1 && sections[first.place] === sectionOf(name)) return [first];
  // Pieces are compared row by row, so all are read by one form.
  const all = similar.map(({ part }) => part);
  const { form, table } = bestForm(name, all, expected);
  const pieces = similar.map((candidate) => ({
    candidate,
    place: candidate.place,
    binding: bindTable([candidate.part], form, table),
    isOfYearBefore: isOfYearBefore(candidate.part.contextLabel ?? '', year),
  }));
  const own = placesOf(table, sections);
  const hasSections = sections.some((section) => section !== null);
  return choosePieces(pieces, { own, hasSections }).map(({ candidate }) => candidate);
}

function isOfYearBefore(label: string, year: number | null): boolean {
  if (THIS_YEAR.test(label)) return false;
  const named = [...label.matchAll(/(\d{4})年/g)].map(([, digits]) => Number(digits));
  return YEAR_BEFORE.test(label) || (year !== null && named.length > 0 && named.every((one) => one < year));
}

/** The section a table belongs to, the same in every form. */
function sectionOf(name: TableName): SectionNumber | undefined {
  return currentForm.tables.find((table) => table.name === name)?.section;
}

interface Candidate extends Recognition {
  readonly part: Part;
  /** Index of the stretch of text it stands in. */
  readonly place: number;
}

function findCandidates(blocks: readonly Block[], section: SectionNumber | null, place: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'table' || isTooLarge(block)) continue;
    const above = blocks[index - 1];
    const before = blocks[index - 2];
    const isContextShared =
      above?.kind === 'line' && above.level === 0 && before?.kind === 'line' && !isNote(before);
    const part = makePart(block, above?.kind === 'line' ? above.text.trimmed : null, isContextShared);
    candidates.push({ part, place, ...recogniseTable(part, section) });
  }
  return candidates;
}

/** 本列数据的勾稽关系为：… is no label. */
function isNote({ text }: Line): boolean {
  return /[：:。]/.test(text.text);
}

function isTooLarge(table: Table): boolean {
  return table.rows.length > MOST_ROWS || table.rows.some((row) => row.cells.length > MOST_CELLS);
}

/** The pieces that were chosen, and those beside them that have no label, in the order of the text. */
function withWordlessPieces(
  name: TableName,
  chosen: readonly Candidate[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  if (chosen.every((candidate) => candidate.wordlessOf === name)) return chosen;
  const known = new Set(chosen);
  const places = new Set(chosen.map(({ place }) => place));
  const isPiece = (candidate: Candidate): boolean =>
    known.has(candidate) || (candidate.wordlessOf === name && places.has(candidate.place));
  const pieces = candidates.filter(isPiece);
  return pieces.length > MOST_PIECES ? chosen : pieces;
}

function bestForm(name: TableName, parts: readonly Part[], expected: Form | null): Binding {
  const fits = forms.flatMap((form) =>
    form.tables
      .filter((table) => table.name === name)
      .map((table) => ({ form, table, score: scoreOfTable(parts, table) })),
  );
  const best = Math.max(...fits.map(({ score }) => score));
  const fitting = fits.filter(({ score }) => score === best);
  const chosen = fitting.find(({ form }) => form === expected) ?? fitting.at(-1) ?? fits[0];
  if (!chosen) throw new Error(`no form has a table ${name}`);
  return bindTable(parts, chosen.form, chosen.table);
}

/** 表四 is the same in every form: where the year is unknown, the tables that differ decide for it. */
function agreeOnForm(
  bindings: readonly Binding[],
  byName: ReadonlyMap<TableName, readonly Part[]>,
  expected: Form | null,
): BoundTable[] {
  if (expected) return [...bindings];
  const telling = bindings.find((binding) => binding.table.layout !== 'flat')?.form ?? currentForm;
  return bindings.map((binding) =>
    bestForm(binding.table.name, byName.get(binding.table.name) ?? [], telling),
  );
}
