import type { OtherPlace } from '../findings/finding.ts';
import type { TableName } from '../forms/form.ts';

/** A cell of another report: what it states and where, nothing that could be changed here. */
export interface GivenCell {
  /** The year of that report. */
  readonly year: number;
  readonly table: TableName;
  /** Canonical label, its groups joined with ／. */
  readonly row: string;
  readonly column: string;
  /** What it counts with, a blank being 0; null where that is not known: unreadable, or a total left blank. */
  readonly value: number | null;
  readonly place: OtherPlace;
}
