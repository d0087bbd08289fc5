// Reports written anew: canonical Markdown, the printed page, new ones and next year's.
export { newReport, objectionToNew } from './new-report.ts';
export { nextReport } from './next-report/next-report.ts';
export { printPage } from './print-page.ts';
export { toMarkdown } from './to-markdown.ts';
