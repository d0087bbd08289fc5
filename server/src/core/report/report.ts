import type {
  BlockForm,
  ColumnForm,
  Form,
  PlacedRow,
  RowForm,
  SectionForm,
  TableForm,
} from '../forms/form.ts';
import type { Block, Cell, Line, Row, Table } from '../syntax/blocks.ts';
import type { SyntaxDocument } from '../syntax/syntax-document.ts';
import type { NumberReading } from '../text/number-reading.ts';
import type { Range } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import type { HeadingNumber } from './heading-number.ts';
import type { Misreading } from './misread-encoding.ts';

/** A text understood as an annual report: what it states, each with its place, nothing corrected. */
export interface Report {
  readonly source: SourceText;
  readonly document: SyntaxDocument;
  /** Whether the text is an annual report of a year that has an official format. If not, nothing is checked. */
  readonly isReport: boolean;
  /** How its encoding was misread; null for a text that is readable. Of a misread report nothing else is known. */
  readonly misreading: Misreading | null;
  readonly title: Title | null;
  readonly year: number | null;
  readonly organ: string | null;
  /** The format the report year asks for; null where the year is unknown or has none. */
  readonly form: Form | null;
  readonly preamble: Preamble;
  readonly sections: readonly Section[];
  readonly tables: readonly BoundTable[];
}

/** Whether a text is a report whose words can be made out. */
export function isReadable({ isReport, misreading }: Pick<Report, 'isReport' | 'misreading'>): boolean {
  return isReport && misreading === null;
}

/** The title as it stands in the text, without blanks; `range` may cover several lines. */
export interface Title {
  readonly text: string;
  readonly range: Range;
  readonly organ: string | null;
  readonly year: number | null;
}

/** What stands before the first section. */
export interface Preamble {
  readonly blocks: readonly Block[];
}

/** A part of the report as it stands in the text. */
export interface Section {
  readonly form: SectionForm;
  readonly heading: Line;
  /** The heading without artefacts and trailing punctuation. */
  readonly headingText: string;
  /** Where `headingText` stands. */
  readonly headingRange: Range;
  /** How the author numbered it. */
  readonly number: HeadingNumber;
  /** Key of the words behind the number. */
  readonly words: string;
  /** How sure it is that this is the section: `exact` words, a known `alias`, or `similar` words. */
  readonly match: 'exact' | 'alias' | 'similar';
  readonly blocks: readonly Block[];
  /** From the heading to the last block. */
  readonly range: Range;
}

/** Whether a section has the number of another. */
export function hasOtherNumber({ number, form }: Section): boolean {
  return number.numeral !== null && number.numeral !== form.number;
}

/** The sections in the order of the text, those left out that are there for a second time. */
export function firstSections({ sections }: Pick<Report, 'sections'>): readonly Section[] {
  const known = new Set<SectionForm>();
  return sections.filter(({ form }) => !known.has(form) && known.add(form));
}

/** One of the three tables, put together from all the tables of the text that hold rows of it. */
export interface BoundTable {
  readonly form: Form;
  readonly table: TableForm;
  readonly parts: readonly Table[];
  /** From the first part to the last. */
  readonly range: Range;
  readonly rows: readonly BoundRow[];
  readonly extraRows: readonly ExtraRow[];
  readonly misshapenRows: readonly MisshapenRow[];
  /**
   * Rows of figures of which it can't be told which rows of the form they are, and labels of the form's rows that stand
   * in the section without being one.
   */
  readonly unreadRows: readonly Range[];
}

/** A row of the form and where the text states it. */
export interface BoundRow {
  readonly block: BlockForm;
  readonly form: RowForm;
  readonly label: string;
  readonly labelRange: Range;
  /** The cell that states the label; null where the label stands above the table or in its header. */
  readonly labelCell: Cell | null;
  /** The table of the text it stands in, and the header rows above it there. */
  readonly part: Table;
  readonly headerRows: readonly Row[];
  readonly range: Range;
  readonly cells: readonly BoundCell[];
}

/** A cell of the form and what the text states in it. */
export interface BoundCell {
  readonly column: ColumnForm;
  readonly cell: Cell;
  readonly reading: NumberReading;
}

/** A row with figures whose label no form has, or that repeats a row. */
export interface ExtraRow {
  readonly label: string;
  readonly range: Range;
  readonly repeats: boolean;
}

/** A row whose label is known but whose values can't be told apart into columns. */
export interface MisshapenRow {
  /** The row of the form; every row of a form whose rows are printed side by side. */
  readonly places: readonly PlacedRow[];
  readonly range: Range;
  readonly expected: number;
  readonly actual: number;
}

/** The value a cell counts with: blank and placeholders are 0; null where it is still open or can't be read. */
export function arithmeticValue(cell: BoundCell): number | null {
  switch (cell.reading.kind) {
    case 'number':
      return cell.reading.value;
    case 'blank':
    case 'placeholder':
      return 0;
    case 'open':
    case 'text':
      return null;
  }
}

/** The value as stated: null where the cell is blank, holds a placeholder or a mark, or can't be read. */
export function statedValue(cell: BoundCell): number | null {
  return cell.reading.kind === 'number' ? cell.reading.value : null;
}

/** Whether an amount counts in the unit that the form prints: 12000元 in a column of 万元 is another figure. */
export function isInPrintedUnit({ column, reading }: BoundCell): boolean {
  return (
    column.type !== 'amount' || reading.kind !== 'number' || (reading.unit ?? column.unit) === column.unit
  );
}

/** Whether the author left the cell open: blank, or a dash for nothing. */
export function isUnfilled(cell: BoundCell): boolean {
  return cell.reading.kind === 'blank' || cell.reading.kind === 'placeholder';
}
