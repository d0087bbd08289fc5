import type { ReportDigest } from './report-digest.ts';

/** The reports around a report, as far as they are at hand. */
export interface Neighbours {
  /** The same organ's report of the year before. */
  readonly previous?: ReportDigest;
  /** The same organ's report of the year after. */
  readonly next?: ReportDigest;
  /** The reports of the same year that this one adds up, where settings say which. */
  readonly parts?: Parts;
}

/** The reports of the organs below. */
export interface Parts {
  readonly reports: readonly ReportDigest[];
  /** Names of organs whose report is not at hand: without it nothing can be added up. */
  readonly missing: readonly string[];
}
