import type { Form, SectionForm, TableForm } from '../forms/form.ts';
import { numberedSubheading, type Subheading, subheadings } from '../forms/subheadings.ts';
import type { OrganKind } from '../report/organ-kind.ts';
import { draftOfSection, type DraftNames } from './drafts.ts';
import type { TabStops } from './tab-stops.ts';
import { type WrittenNotation, writeTable } from './write-table.ts';

const PROMPT = /（请填写[^）]{0,60}）/g;

/** How a part is written: tables in which notation, headings within prose behind which marks. */
export interface SkeletonStyle {
  readonly notation: WrittenNotation;
  /** What stands before a heading within a part: `### `, or nothing. */
  readonly subheadingPrefix: string;
  /** Whether a blank line stands between paragraphs. */
  readonly isSpaced: boolean;
}

/**
 * What stands below the heading of a part until its author has written it, as lines of a snippet: the table with every
 * figure a tab stop, or the usual headings with a prompt below each.
 */
export function sectionSkeleton(
  form: Form,
  section: SectionForm,
  names: DraftNames,
  style: SkeletonStyle,
  stops: TabStops,
): string[] {
  const table = form.tables.find(({ name }) => name === section.table);
  if (table) return tableSkeleton(table, style.notation, stops);
  const within = subheadings[section.number];
  if (!within) return [draftOfSection(form, section.number).replace(PROMPT, (prompt) => stops.stop(prompt))];
  const gap = style.isSpaced ? [''] : [];
  return within.flatMap((subheading, rank) => [
    ...(rank > 0 ? gap : []),
    `${style.subheadingPrefix}${numberedSubheading(subheading, rank)}`,
    ...gap,
    stops.stop(promptOf(subheading, names.kind)),
  ]);
}

function promptOf({ title, ofGovernments }: Subheading, kind: OrganKind): string {
  const more = {
    government: `，写明${ofGovernments}`,
    unknown: `，各级人民政府还应写明${ofGovernments}`,
    department: '',
  }[kind];
  return `（请填写${title}${ofGovernments === undefined ? '' : more}）`;
}

/** A table of which every figure is a tab stop that suggests 0. */
export function tableSkeleton(table: TableForm, notation: WrittenNotation, stops: TabStops): string[] {
  return writeTable(table, notation, () => stops.figure());
}
