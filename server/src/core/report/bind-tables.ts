import type { Form, SectionNumber, TableName } from '../forms/form.ts';
import { currentForm, forms } from '../forms/index.ts';
import type { Block } from '../syntax/blocks.ts';
import { labelKey } from '../text/label-key.ts';
import { type Binding, bindTable, type Part } from './bind-table.ts';
import type { BoundTable } from './report.ts';

/** A table of the text is one of a form from this score on: two sure rows, or one with its headers. */
const LEAST_SCORE = 4;
/** In the section it belongs to, a single sure row is enough. */
const LEAST_SCORE_IN_SECTION = 2;

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
 */
export function bindTables(placed: readonly PlacedBlocks[], expected: Form | null): BoundTable[] {
  const byName = new Map<TableName, Part[]>();
  for (const { section, blocks } of placed) {
    blocks.forEach((block, index) => {
      if (block.kind !== 'table') return;
      const above = blocks[index - 1];
      const part = { table: block, contextLabel: above?.kind === 'line' ? labelKey(above.text.trimmed) : null };
      const name = recognise(part, section);
      if (name) byName.set(name, [...(byName.get(name) ?? []), part]);
    });
  }
  const bindings = [...byName].map(([name, parts]) => bestForm(name, parts, expected)).sort((a, b) => a.range.start - b.range.start);
  return agreeOnForm(bindings, byName, expected);
}

/** Which table of the forms a table of the text holds rows of; null for any other table. */
function recognise(part: Part, section: SectionNumber | null): TableName | null {
  let best: Binding | null = null;
  let bestScore = 0;
  for (const binding of allBindings([part])) {
    const inSection = binding.table.section === section;
    const least = inSection ? LEAST_SCORE_IN_SECTION : LEAST_SCORE;
    const hasRows = binding.rows.length + binding.misshapenRows.length > 0;
    const score = binding.score + (inSection ? 1 : 0);
    if (!hasRows || binding.score < least || score <= bestScore) continue;
    best = binding;
    bestScore = score;
  }
  return best?.table.name ?? null;
}

function allBindings(parts: readonly Part[]): Binding[] {
  return forms.flatMap((form) => form.tables.map((table) => bindTable(parts, form, table)));
}

function bestForm(name: TableName, parts: readonly Part[], expected: Form | null): Binding {
  const bindings = forms.flatMap((form) => form.tables.filter((table) => table.name === name).map((table) => bindTable(parts, form, table)));
  const best = Math.max(...bindings.map((binding) => binding.score));
  const fitting = bindings.filter((binding) => binding.score === best);
  const chosen = fitting.find((binding) => binding.form === expected) ?? fitting.at(-1) ?? bindings[0];
  if (!chosen) throw new Error(`no form has a table ${name}`);
  return chosen;
}

/** 表四 is the same in every form: where the year is unknown, the tables that differ decide for it. */
function agreeOnForm(bindings: readonly Binding[], byName: ReadonlyMap<TableName, readonly Part[]>, expected: Form | null): BoundTable[] {
  if (expected) return [...bindings];
  const telling = bindings.find((binding) => binding.table.layout !== 'flat')?.form ?? currentForm;
  return bindings.map((binding) => bestForm(binding.table.name, byName.get(binding.table.name) ?? [], telling));
}
