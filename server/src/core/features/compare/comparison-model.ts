import type { TableName } from '../../forms/form.ts';
import type { Range } from '../../text/range.ts';

/**
 * Two reports beside each other, cell by cell: plain data in the reader's language, for a page or a terminal that knows
 * nothing of reports. Ranges are UTF-16 offsets into the text of the report that the cell is in.
 */
export interface Comparison {
  /** The report of the earlier year. */
  readonly before: ComparedReport;
  /** The report of the later year. */
  readonly after: ComparedReport;
  /** What the reader has to know of the comparison as a whole: other organs, years apart. */
  readonly notes: readonly string[];
  /** In the order of the official form. */
  readonly rows: readonly ComparedRow[];
}

/** Whose report, of which year. */
export interface ComparedReport {
  readonly year: number;
  /** Null where the report names none that could be read. */
  readonly organ: string | null;
}

/** One cell of the official form and what the two reports state in it; at least one of them has the cell. */
export interface ComparedRow {
  /** The same for the same cell of every report: `表三/r1/total`. */
  readonly id: string;
  readonly table: TableName;
  /** Canonical labels, those of the later report's form where it has the cell. */
  readonly row: string;
  readonly column: string;
  /** 元, 万元 …; null for counts. Where the two have different units, each text says its own. */
  readonly unit: string | null;
  /** Null where the report has no such cell. */
  readonly before: ComparedCell | null;
  readonly after: ComparedCell | null;
  /** This year less last year; null where either states no number, or in another unit. */
  readonly change: number | null;
  /** The change in percent of last year, to two decimals; null where there is no change to tell or nothing to tell it by. */
  readonly percent: number | null;
  /** What relations ask of the later report's cell; empty where they ask for what is stated. */
  readonly asked: readonly AskedValue[];
}

/** What a report states in a cell. */
export interface ComparedCell {
  /** Null where the cell is blank, holds a placeholder or is no number. */
  readonly value: number | null;
  /** As written, without blanks at its ends. */
  readonly text: string;
  readonly range: Range;
}

/** A value that a relation asks for, and in words where it comes from. */
export interface AskedValue {
  readonly value: number;
  readonly why: string;
}
