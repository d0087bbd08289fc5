/**
 * What the client and the server say to each other beyond LSP: names and shapes only, so that either side can be
 * bundled without the other.
 */

/** Request: the text of a new report. */
export const newReportRequest = 'govreport/newReport';

export interface NewReportParams {
  readonly organ: string;
  /** The year the report is about. */
  readonly year: number;
  /** How to write it; Markdown where absent. */
  readonly notation?: 'markdown' | 'text';
}

export interface NewReportResult {
  readonly text: string;
}

/** Notification to the client after each check of a document. */
export const statusNotification = 'govreport/status';

export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  readonly isReport: boolean;
  readonly year: number | null;
  readonly organ: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Settings under `govreport.` that the server reads. */
export interface ServerSettings {
  readonly enable: boolean;
  readonly language: 'auto' | 'zh-CN' | 'en';
}
