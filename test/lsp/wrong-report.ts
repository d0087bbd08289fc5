import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

/** A report in Markdown with one wrong total, and the line it stands in. */
export const wrong = buildReport(figuresOf('宿迁市 2024'), 'pipes').text.replace(
  '| 2 | 0 | 1431 |',
  '| 2 | 0 | 1413 |',
);
export const ROW = wrong.split('\n').findIndex((line) => line.includes('1413'));
