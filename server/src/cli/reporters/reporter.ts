import type { Finding, Locale, Report, Severity, SourceText } from '../../core/index.ts';

/** A file and what was found in it. */
export interface CheckedFile {
  readonly path: string;
  readonly source: SourceText;
  /** Null for a file of settings. */
  readonly report: Report | null;
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
