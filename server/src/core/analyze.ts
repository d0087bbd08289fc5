import { type CheckOptions, checkReport } from './check-report.ts';
import type { Finding } from './findings/finding.ts';
import type { Neighbours } from './neighbours/neighbours.ts';
import { type AcrossYears, evaluateAcrossYears } from './neighbours/across-years.ts';
import { evaluateRelations, type RelationResult } from './relations/evaluate.ts';
import { readReport } from './report/read-report.ts';
import type { Report } from './report/report.ts';
import type { Notation } from './syntax/blocks.ts';
import type { SourceText } from './text/source-text.ts';

/** What is known of a text besides the text. */
export interface AnalyzeOptions extends CheckOptions {
  /** How the text is written, if the file's name or the editor's language says so. */
  readonly notation?: Notation;
  /** The reports around it, which it is held against. */
  readonly neighbours?: Neighbours;
}

/** A text read as a report, nothing judged yet. */
export interface Reading {
  readonly source: SourceText;
  readonly report: Report;
  /** Every relation within its tables, evaluated; none where it is not a report. */
  readonly relations: readonly RelationResult[];
}

/** A text read as a report, and what is wrong with it. */
export interface Analysis extends Reading {
  /** The reports it was held against. */
  readonly neighbours: Neighbours;
  /** The relations to the reports of the years before and after; none where those are not at hand. */
  readonly acrossYears: readonly AcrossYears[];
  /** In the order of the text; none where it is not a report. */
  readonly findings: readonly Finding[];
}

/** Reads and checks a text. Total: any string gives an analysis. */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  return checkReading(readText(text, options.notation), options);
}

/**
 * Reads a text. Total.
 *
 * @param before what stood there before an edit: only what the edit has touched is looked at closely.
 */
export function readText(text: string, notation?: Notation, before?: Reading): Reading {
  const report = readReport(text, notation, before?.report);
  const relations = report.isReport ? report.tables.flatMap(evaluateRelations) : [];
  return { source: report.source, report, relations };
}

/** Checks what was read. The same reading may be checked again when a neighbour or a setting has changed. */
export function checkReading(reading: Reading, options: Omit<AnalyzeOptions, 'notation'> = {}): Analysis {
  const { report, relations } = reading;
  const { neighbours = {} } = options;
  if (!report.isReport) return { ...reading, neighbours, acrossYears: [], findings: [] };
  const acrossYears = evaluateAcrossYears(report, relations, neighbours);
  const findings = checkReport({ report, relations, neighbours, acrossYears }, options);
  return { ...reading, neighbours, acrossYears, findings };
}
