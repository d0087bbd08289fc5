import type { Analysis } from '../../analyze.ts';
import { sectionHeading } from '../../forms/form.ts';
import { currentForm } from '../../forms/index.ts';
import { isReadable } from '../../report/report.ts';
import type { Locale } from '../../messages/message.ts';
import { indexFindings } from './index-findings.ts';
import { previewTable } from './preview-table.ts';
import type { PreviewModel } from './preview-model.ts';

/**
 * The report as the preview draws it, in words of the reader's language. Null for a text that is not a report, or of which nothing can be read. Its size
 * is that of the three official tables, however long the text is.
 */
export function buildPreview(analysis: Analysis, locale: Locale): PreviewModel | null {
  const { report } = analysis;
  if (!isReadable(report)) return null;
  const form = report.form ?? currentForm;
  const index = indexFindings(analysis, locale);
  return {
    title: report.title?.text ?? null,
    organ: report.organ,
    year: report.year,
    form: report.form?.documentNumber ?? null,
    sections: form.sections.map((section) => ({
      heading: sectionHeading(section),
      range: report.sections.find(({ form: { number } }) => number === section.number)?.headingRange ?? null,
      findings: index.onSection(section.number),
    })),
    tables: form.tables.map((table) => previewTable(analysis, table, index, locale)),
    findings: index.findings,
  };
}
