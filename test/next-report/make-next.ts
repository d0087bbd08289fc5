import {
  type Analysis,
  analyze,
  type NextReport,
  nextReport,
  renderMessage,
} from '../../server/src/core/index.ts';
import type { WrittenReport } from '../support/build-report.ts';

/** Next year's report, and what the check has to say of it. */
export interface Next extends NextReport {
  readonly analysis: Analysis;
}

/** Begins next year's report from a report; fails where that is refused. */
export function makeNext({ text, notation }: WrittenReport, written?: NextReport['notation']): Next {
  const next = nextReport(analyze(text, { notation }), written);
  if ('refused' in next) throw new Error(renderMessage(next.refused, 'zh-CN'));
  return { ...next, analysis: analyze(next.text, { notation: next.notation }) };
}

/** The texts of a row of a table, by the ids of the form; nothing where it was not read. */
export function rowOf({ report }: Analysis, table: string, row: string): string[] {
  const found = report.tables.find((bound) => bound.table.name === table)?.rows;
  return found?.find(({ form }) => form.id === row)?.cells.map(({ cell }) => cell.text.trimmed) ?? [];
}

/** Rules that found something, each once, other than what says that something is still open. */
export function otherRules({ findings }: Analysis): string[] {
  return [...new Set(findings.map(({ rule }) => rule))].filter((rule) => rule !== 'template-residue').sort();
}
