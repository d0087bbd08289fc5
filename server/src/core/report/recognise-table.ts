import type { SectionNumber, TableForm, TableName } from '../forms/form.ts';
import { currentForm, forms } from '../forms/index.ts';
import { labelKey } from '../text/label-key.ts';
import { type Binding, bindTable } from './bind-table.ts';
import type { Part } from './part.ts';

/** A table of the text is one of a form from this score on: two sure rows, or one with its headers. */
const LEAST_SCORE = 4;
/** In the section it belongs to, or beside a piece of the same table, a single sure row is enough. */
const LEAST_SCORE_WITH_HELP = 2;
/** A caption above a table says as much as a row with its right label. */
const CAPTION_SCORE = 2;

/** What a table of the text may be. */
export interface Recognition {
  /** Not `sure`: only if a table beside it is surely of the same name. One table may be in many pieces. */
  readonly guess: { readonly name: TableName; readonly sure: boolean } | null;
  /** The table it may be a piece of whose rows have lost their labels. */
  readonly wordlessOf: TableName | null;
}

/** What tables laid out alike were recognised as in the same section: figures don't matter here. */
const known = new Map<string, Recognition>();
const MOST_KNOWN = 500;

/** Which of the tables of the forms a table of the text may be a piece of, by its labels and the section it stands in. */
export function recogniseTable(part: Part, section: SectionNumber | null): Recognition {
  const key = part.layout === null ? null : `${section}${part.layout}`;
  const before = key === null ? undefined : known.get(key);
  if (before) return before;
  const recognition = { guess: guessTable(part, section), wordlessOf: wordlessOf(part, section) };
  if (known.size >= MOST_KNOWN) known.clear();
  if (key !== null) known.set(key, recognition);
  return recognition;
}

/** Which table of the forms a table of the text holds rows of; null for any other table. */
function guessTable(part: Part, section: SectionNumber | null): Recognition['guess'] {
  let best: Recognition['guess'] = null;
  let bestScore = 0;
  for (const binding of allBindings([part])) {
    const inSection = binding.table.section === section;
    const isCaptioned = inSection && hasCaption(part, binding.table);
    // Below its caption a single row is known even if its label is not.
    const hasRows = binding.rows.length + binding.misshapenRows.length > 0;
    const known = hasRows || (isCaptioned && binding.extraRows.length > 0);
    const worth = binding.score + (isCaptioned ? CAPTION_SCORE : 0);
    const score = worth + (inSection ? 1 : 0);
    if (!known || worth < LEAST_SCORE_WITH_HELP || score <= bestScore) continue;
    best = { name: binding.table.name, sure: inSection || binding.score >= LEAST_SCORE };
    bestScore = score;
  }
  return best;
}

/** The table of a section if a piece holds nothing but figures, as many in a row as that table has columns. */
function wordlessOf(part: Part, section: SectionNumber | null): TableName | null {
  const last = part.table.rows.at(-1)?.cells ?? [];
  if (last.some((cell) => cell.reading.kind === 'text')) return null;
  const table = currentForm.tables.find((candidate) => candidate.section === section);
  return table && bindTable([part], currentForm, table).isWordless ? table.name : null;
}

/** Whether the line above a table is the caption of one of the blocks of the form. */
function hasCaption({ contextLabel }: Part, table: TableForm): boolean {
  return table.blocks.some(
    ({ caption }) => caption !== undefined && contextLabel !== null && labelKey(caption) === contextLabel,
  );
}

function allBindings(parts: readonly Part[]): Binding[] {
  return forms.flatMap((form) => form.tables.map((table) => bindTable(parts, form, table)));
}
