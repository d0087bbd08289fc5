import { sectionHeading } from '../forms/form.ts';
import { currentForm, firstReportYear, formForYear } from '../forms/index.ts';
import { type Message, message } from '../messages/message.ts';
import { organKindOf } from '../report/organ-kind.ts';
import { canBeOrgan } from '../report/organ-name.ts';
import { BLANK_MARK } from '../text/open-marks.ts';
import { draftOfPreamble, draftOfSection } from './drafts.ts';
import { writeTable } from './write-table.ts';

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
  const isMarkdown = notation === 'markdown';
  const names = { organ, year: String(year), kind: organKindOf(organ) };
  const lines = [
    `${isMarkdown ? '# ' : ''}${organ}${year}年政府信息公开工作年度报告`,
    draftOfPreamble(form.documentNumber, names),
  ];
  for (const section of form.sections) {
    const table = form.tables.find((candidate) => candidate.name === section.table);
    const body = table
      ? writeTable(table, isMarkdown ? 'pipes' : 'tab-rows', () => BLANK_MARK).join('\n')
      : draftOfSection(form, section.number, names);
    lines.push(`${isMarkdown ? '## ' : ''}${sectionHeading(section)}`, body);
  }
  lines.push(organ, `${year + 1}年1月　日`);
  return `${lines.join(isMarkdown ? '\n\n' : '\n')}\n`;
}

/** Why no new report can be written, in words: for a year that has no format, or without an organ or a name of one; null where one can. */
export function objectionToNew({ organ, year }: Partial<NewReportOptions>): Message | null {
  if (typeof organ !== 'string' || organ.trim() === '') return message('new-report.no-organ');
  if (!canBeOrgan(organ.trim())) return message('rename.bad-organ');
  const isYear = year !== undefined && Number.isInteger(year) && year >= firstReportYear && year <= 9999;
  return isYear ? null : message('new-report.bad-year', { first: firstReportYear });
}
