import type { Analysis, Locale, Severity } from '../../core/index.ts';

/** A file and what was found in it. */
export interface CheckedFile {
  readonly path: string;
  readonly analysis: Analysis;
}

/** What was found, as text to print; empty for nothing to say. */
export type Reporter = (files: readonly CheckedFile[], locale: Locale) => string;

/** How many findings of a severity all files have together. */
export function countOf(files: readonly CheckedFile[], severity: Severity): number {
  return files.reduce(
    (count, { analysis }) =>
      count + analysis.findings.filter((finding) => finding.severity === severity).length,
    0,
  );
}
