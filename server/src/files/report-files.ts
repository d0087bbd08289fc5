/** The endings of files that reports are kept in. */
export const REPORT_ENDINGS = ['txt', 'md', 'markdown', 'html', 'htm', 'govreport'] as const;

/** A report has some kilobytes; what is far larger is none, or not worth the wait. */
export const LARGEST_REPORT = 20 * 1024 * 1024;

/** Whether a file, by its name, may hold a report. */
export function mayHoldReport(name: string): boolean {
  return /\.(?:txt|md|markdown|html?|govreport)$/i.test(name);
}
