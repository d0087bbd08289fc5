import { firstReportYear, formForYear } from '../forms/index.ts';
import type { Form } from '../forms/form.ts';
import type { Block, Notation } from '../syntax/blocks.ts';
import { readDocument } from '../syntax/read-document.ts';
import { SourceText } from '../text/source-text.ts';
import { bindTables } from './bind-tables.ts';
import { readDirective } from './directive.ts';
import type { BoundTable, Report, Section, Title } from './report.ts';
import { findReportYear } from './report-year.ts';
import { signingOrgan } from './signature.ts';
import { splitSections } from './split-sections.ts';
import { findTitle, listsSeveralReports } from './title.ts';

/**
 * Reads any string as an annual report. Never fails; `isReport` says whether it is one.
 *
 * @param hint how the text is written, if the file's name or the editor's language says so.
 */
export function readReport(text: string, hint?: Notation): Report {
  const source = new SourceText(text);
  const document = readDocument(source, hint);
  const { preamble, sections } = splitSections(document.blocks);
  const title = findTitle(preamble, document.pageTitle);
  const year = findReportYear(title, preamble, sections);
  const form: Form | null = year === null ? null : formForYear(year);
  const placed = [
    { section: null, blocks: preamble },
    ...sections.map((section) => ({ section: section.form.number, blocks: section.blocks })),
  ];
  const tables = bindTables(placed, form);
  const isReport = readDirective(text) ?? isAnnualReport({ title, year, sections, tables, preamble });
  return {
    source,
    document,
    isReport,
    title,
    year,
    organ: title?.organ ?? signingOrgan(document.blocks),
    form,
    preamble: { blocks: preamble },
    sections,
    tables,
  };
}

interface Evidence {
  readonly title: Title | null;
  readonly year: number | null;
  readonly sections: readonly Section[];
  readonly tables: readonly BoundTable[];
  readonly preamble: readonly Block[];
}

/**
 * It is a report if it bears the title of one, or, the title being lost, holds several of the headings that no other
 * document has, or one of the tables. Reports of years without an official format are none of ours.
 */
function isAnnualReport({ title, year, sections, tables, preamble }: Evidence): boolean {
  if (year !== null && year < firstReportYear) return false;
  if (title) return sections.length > 0 || !listsSeveralReports(preamble);
  const sure = new Set(
    sections.filter((section) => section.match !== 'similar').map((section) => section.form),
  );
  const telling = [...sure].filter((form) => form.table !== undefined).length;
  if (telling >= 2 || (telling === 1 && sure.size >= 3)) return true;
  return tables.some((table) => table.rows.length >= 8) || (tables.length >= 2 && telling >= 1);
}
