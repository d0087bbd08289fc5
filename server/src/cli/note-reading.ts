import { type Analysis, type Locale, message, renderMessage } from '../core/index.ts';
import { printError } from './print.ts';

/** Findings that say that something of the report was not read. */
const UNREAD = new Set(['encoding-suspect', 'table-unreadable', 'table-shape']);

/** Says on standard error what the output alone would not show: that a file is no report, or what was not read of it. */
export function noteReading(path: string, { report, source, findings }: Analysis, locale: Locale): void {
  if (!report.isReport) printError(renderMessage(message('cli.not-report-file', { path }), locale));
  for (const { rule, range, message: text } of findings) {
    if (!UNREAD.has(rule)) continue;
    const { line, character } = source.positionAt(range.start);
    printError(`${path}:${line + 1}:${character + 1}: ${renderMessage(text, locale)}`);
  }
}
