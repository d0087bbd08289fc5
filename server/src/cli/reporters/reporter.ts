import type { Finding, Locale, Report, Severity, SourceText, tableSummaries } from '../../core/index.ts';

/** Whose report of which year a file holds, and the forms of its tables. */
export interface ReportSummary extends Pick<Report, 'isReport' | 'year' | 'organ'> {
  readonly tables: ReturnType<typeof tableSummaries>;
}

/** A file and what was found in it. */
export interface CheckedFile {
  readonly path: string;
  readonly source: SourceText;
  /** What it is a report of; null for a file of settings. */
  readonly report: ReportSummary | null;
  readonly findings: readonly Finding[];
}

/** What was found, as text to print; empty for nothing to say. */
export type Reporter = (files: readonly CheckedFile[], locale: Locale) => string;

/** How many findings of a severity all files have together. */
export function countOf(files: readonly CheckedFile[], severity: Severity): number {
  return files.reduce(
    (count, { findings }) => count + findings.filter((finding) => finding.severity === severity).length,
    0,
  );
}
