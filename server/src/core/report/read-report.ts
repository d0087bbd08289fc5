import { formForYear } from '../forms/index.ts';
import type { Form } from '../forms/form.ts';
import type { Notation } from '../syntax/blocks.ts';
import { readDocument } from '../syntax/read-document.ts';
import { changedSpan } from '../text/changed-span.ts';
import { SourceText } from '../text/source-text.ts';
import { bindTables } from './bind-tables.ts';
import { withLabelsWhole } from './broken-labels.ts';
import { readDirective } from '../syntax/switch-directive.ts';
import { withHeadingsApart } from './headings-apart.ts';
import { isAnnualReport } from './is-annual-report.ts';
import { findMisreading, isMostlyLost, type Misreading } from './misread-encoding.ts';
import type { Report } from './report.ts';
import { findPeriodYear, findReportYear } from './report-year.ts';
import { signingOrgan } from './signature.ts';
import { splitSections } from './split-sections.ts';
import { findTitle } from './title.ts';

/**
 * Reads any string as an annual report. Never fails; `isReport` says whether it is one.
 *
 * @param hint how the text is written, if the file's name or the editor's language says so.
 * @param before the report as it was read before an edit. The reading is the same without it, and takes longer.
 */
export function readReport(text: string, hint?: Notation, before?: Report): Report {
  const edited = before && { before, span: changedSpan(before.source.text, text) };
  const source = edited?.before.source.edited(text, edited.span) ?? new SourceText(text);
  const directive = readDirective(text);
  const misreading = directive === false ? null : findMisreading(text);
  if (misreading) return misreadReport(source, misreading, hint);
  const read = readDocument(source, hint, edited && { before: edited.before.document, span: edited.span });
  const document = { ...read, blocks: withLabelsWhole(withHeadingsApart(read.blocks)) };
  const { preamble, sections } = splitSections(document.blocks);
  const title = findTitle(preamble, {
    pageTitle: document.pageTitle,
    endsAtSection: sections.length > 0,
    periodYear: findPeriodYear(preamble, sections),
  });
  const year = findReportYear(title, preamble, sections);
  const form: Form | null = year === null ? null : formForYear(year);
  const placed = [
    { section: null, blocks: preamble },
    ...sections.map((section) => ({ section: section.form.number, blocks: section.blocks })),
  ];
  const tables = bindTables(placed, form, year);
  const isReport = directive ?? isAnnualReport({ title, year, sections, tables, preamble });
  if (isReport && source.holds('\ufffd') && isMostlyLost(text))
    return misreadReport(source, { encoding: null, readAs: 'UTF-8' }, hint);
  return {
    source,
    document,
    isReport,
    misreading: null,
    title,
    year,
    organ: title?.organ ?? signingOrgan(document.blocks),
    form,
    preamble: { blocks: preamble },
    sections,
    tables,
  };
}

/** A report none of whose words can be relied on. */
function misreadReport(source: SourceText, misreading: Misreading, hint: Notation | undefined): Report {
  const document = readDocument(source, hint);
  return {
    source,
    document,
    isReport: true,
    misreading,
    title: null,
    year: null,
    organ: null,
    form: null,
    preamble: { blocks: document.blocks },
    sections: [],
    tables: [],
  };
}
