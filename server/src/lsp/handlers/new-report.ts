import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { firstReportYear, type Message, message, newReport, renderMessage } from '../../core/index.ts';
import type { NewReportParams, NewReportResult } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The text of a new report in the format of its year. */
export function createReport(session: Session, params: NewReportParams): NewReportResult {
  const objection = objectionTo(params);
  if (objection)
    throw new ResponseError(LSPErrorCodes.RequestFailed, renderMessage(objection, session.locale));
  const { organ, year, notation = 'markdown' } = params;
  return { text: newReport({ organ, year, notation }) };
}

function objectionTo({ organ, year }: NewReportParams): Message | null {
  if (typeof organ !== 'string' || organ.trim() === '' || /[\r\n]/.test(organ))
    return message('new-report.no-organ');
  const isYear = Number.isInteger(year) && year >= firstReportYear && year <= 9999;
  return isYear ? null : message('new-report.bad-year', { first: firstReportYear });
}
