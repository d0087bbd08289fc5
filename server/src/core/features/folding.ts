import type { Analysis } from '../analyze.ts';

/** Lines that fold together, the first one staying: each section, each table. Zero-based, both ends included. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
}

/** None for a text that is not a report. */
export function foldingRanges({ report, source }: Analysis): FoldingRange[] {
  if (!report.isReport) return [];
  const parts = report.tables.flatMap((table) => table.parts.map((part) => part.range));
  return [...report.sections.map((section) => section.range), ...parts]
    .map((range) => ({
      startLine: source.positionAt(range.start).line,
      endLine: source.positionAt(range.end).line,
    }))
    .filter(({ startLine, endLine }) => endLine > startLine);
}
