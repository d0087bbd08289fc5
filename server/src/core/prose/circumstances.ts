import type { SectionNumber } from '../forms/form.ts';
import { isReadable, type Report } from '../report/report.ts';
import { memoizeText } from '../text/memo.ts';

/**
 * Everything besides its words that it may depend on whether a paragraph of a section is in order, as one object: the same
 * one wherever all of that is the same.
 */
export function circumstancesOf(report: Report): (section: SectionNumber | null) => object {
  if (!isReadable(report)) return () => ({});
  const { organ, year, form, tables, document } = report;
  const forms = tables.map((bound) => `${bound.table.name}${bound.form.id}`);
  const all = [organ, year, form?.id, document.notation, ...forms].join(' ');
  return (section) => oneFor(`${section} ${all}`);
}

/** A document is read under few of them for as long as people type. */
const oneFor = memoizeText((circumstances) => ({ circumstances }), 500);
