import { newReport } from '../../core/index.ts';
import type { NewReportParams, NewReportResult } from '../protocol.ts';

/** The text of a new report in the format of its year. */
export function createReport({ organ, year, notation = 'markdown' }: NewReportParams): NewReportResult {
  return { text: newReport({ organ, year, notation }) };
}
