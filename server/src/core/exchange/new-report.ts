import { currentForm, firstReportYear, formForYear } from '../forms/index.ts';
import { type Message, message } from '../messages/message.ts';
import { canBeOrgan } from '../report/organ-name.ts';
import { openSnippet, TabStops } from './tab-stops.ts';
import { unsignedReport } from './whole-report.ts';

/** Whose report, of which year, and how it is to be written. */
export interface NewReportOptions {
  readonly organ: string;
  /** The year the report is about. */
  readonly year: number;
  readonly notation: 'markdown' | 'text';
}

/**
 * A whole report in the format of its year, every figure open: a 0 that nobody counted would be a false statement. Its
 * check finds what is left to fill in and nothing else.
 *
 * @returns text with LF line endings.
 */
export function newReport({ organ, year, notation }: NewReportOptions): string {
  const form = formForYear(year) ?? currentForm;
  const lines = unsignedReport(form, notation, { organ, year }, new TabStops());
  const gap = notation === 'markdown' ? '\n\n' : '\n';
  return `${openSnippet(lines.join('\n'))}${gap}${year + 1}年1月　日\n`;
}

/** Why no new report can be written, in words: for a year that has no format, or without an organ or a name of one; null where one can. */
export function objectionToNew({ organ, year }: Partial<NewReportOptions>): Message | null {
  if (typeof organ !== 'string' || organ.trim() === '') return message('new-report.no-organ');
  if (!canBeOrgan(organ.trim())) return message('rename.bad-organ');
  const isYear = year !== undefined && Number.isInteger(year) && year >= firstReportYear && year <= 9999;
  return isYear ? null : message('new-report.bad-year', { first: firstReportYear });
}
