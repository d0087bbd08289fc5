import { type CheckOptions, checkReport } from './check-report.ts';
import type { Finding } from './findings/finding.ts';
import { evaluateRelations, type RelationResult } from './relations/evaluate.ts';
import { readReport } from './report/read-report.ts';
import type { Report } from './report/report.ts';
import type { Notation } from './syntax/blocks.ts';
import type { SourceText } from './text/source-text.ts';

/** What is known of a text besides the text. */
export interface AnalyzeOptions extends CheckOptions {
  /** How the text is written, if the file's name or the editor's language says so. */
  readonly notation?: Notation;
  /** The same organ's report of the year before: what is said of growth is held against it. */
  readonly previous?: Report;
}

/** A text read as a report, and what is wrong with it. */
export interface Analysis {
  readonly source: SourceText;
  readonly report: Report;
  /** Every relation of its tables, evaluated; none where it is not a report. */
  readonly relations: readonly RelationResult[];
  /** In the order of the text; none where it is not a report. */
  readonly findings: readonly Finding[];
}

/** Reads and checks a text. Total: any string gives an analysis. */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  const report = readReport(text, options.notation);
  const relations = report.isReport ? report.tables.flatMap(evaluateRelations) : [];
  const { previous } = options;
  const context = { report, relations, ...(previous ? { previous } : {}) };
  const findings = report.isReport ? checkReport(context, options) : [];
  return { source: report.source, report, relations, findings };
}
