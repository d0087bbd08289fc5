import { type Locale, message, renderMessage, type Report } from '../core/index.ts';
import { printError } from './print.ts';

/** Says on standard error that a file is no report, where the output alone would not show it. */
export function noteIfNotReport(path: string, report: Report, locale: Locale): void {
  if (!report.isReport) printError(renderMessage(message('cli.not-report-file', { path }), locale));
}
