/** Whose report a text is, and of which year. */
export interface ReportName {
  readonly organ: string;
  readonly year: number;
}

/** The whole of it is to be read: what stands further down may say otherwise. */
export const UNSURE = 'unsure';
