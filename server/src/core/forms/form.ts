/**
 * What an official format of the annual report consists of, as data. Everything that reads, checks, draws or
 * writes a report works from these shapes; no other file knows a particular form.
 */

/** What a value may be. `delta` is signed; amounts may have decimals. */
export type CellType = 'count' | 'delta' | 'amount';

/** A column of values. */
export interface ColumnForm {
  readonly id: string;
  readonly label: string;
  /** The header above it that spans several columns (法人或其他组织). */
  readonly group?: string;
  readonly aliases?: readonly string[];
  readonly type: CellType;
  /** The unit printed in the header (万元); absent where none is printed. */
  readonly unit?: string;
}

/** A row of values. */
export interface RowForm {
  readonly id: string;
  /** From the outermost group label to the row's own. */
  readonly path: readonly string[];
  /** Shorter ways to print the label, which say the same. */
  readonly aliases?: readonly string[];
  /** Other words that published reports have in its place: understood, but not what the form prints. */
  readonly variants?: readonly string[];
  /**
   * Acts that only some organs may make (规章: 国务院部门, 省级政府, 设区的市、自治州政府): the columns that count what
   * the organ itself made, which are 0 for all others.
   */
  readonly reservedColumns?: readonly string[];
  /**
   * Where the law says what the row counts: articles of the 条例, other documents with their number. After the wording
   * of the articles; no official text maps rows to them.
   */
  readonly basis?: string;
}

/** Rows that share one set of columns: a whole matrix, or one 项 of 表二. */
export interface BlockForm {
  /** The line that stands above the block within the table: the 项 of the 条例 that it reports on (第二十条第（一）项). */
  readonly caption?: string;
  readonly columns: readonly ColumnForm[];
  /** Grid columns each value column is printed across; one each where absent. */
  readonly columnSpans?: readonly number[];
  readonly rows: readonly RowForm[];
}

/** The tables are named after the sections they stand in: there is no 表一. */
export type TableName = '表二' | '表三' | '表四';

/** One of the statistical tables. */
export interface TableForm {
  readonly name: TableName;
  /** The name in pinyin. */
  readonly pinyin: string;
  /** Number of the section it belongs to. */
  readonly section: SectionNumber;
  /**
   * How it is printed: `blocks` one under the other with a caption and a header each, a `matrix` of rows and
   * columns, or `flat`, all rows side by side in a single line of values.
   */
  readonly layout: 'blocks' | 'matrix' | 'flat';
  /** The header over the labels: 信息内容, or the 勾稽 note that stands in its place. */
  readonly corner: string;
  /** The header over the labels where no cells are merged; `corner` where absent. */
  readonly plainCorner?: string;
  /** The header over all value columns (申请人情况). */
  readonly columnsTitle?: string;
  readonly blocks: readonly BlockForm[];
  readonly relations: readonly RelationForm[];
  /** Columns that count what there is, not what a year added: they may be last year's for good reason. */
  readonly stocks?: readonly string[];
  /** The cells by which one year is compared with another. */
  readonly yearOnYear?: readonly { readonly row: string; readonly column: string }[];
}

/**
 * A linear relation between cells. In every row (or column) it applies to, the cell called `total` has to be
 * equal to the signed sum of the terms; or, for `at-least-zero`, the sum must not be negative.
 */
export interface Relation {
  /** The rule that reports it. */
  readonly rule: string;
  readonly kind: 'equals' | 'at-least-zero';
  /** `column`: the ids are rows, the relation is checked in each column; `row`: the other way round. */
  readonly along: 'row' | 'column';
  /** The rows (or columns) it is checked in; all of them where absent. */
  readonly within?: readonly string[];
  /** For `equals`, the cell that is stated to be the sum. */
  readonly total?: string;
  /** The rule that reports a total left blank although a term is not. Blank totals are never sum errors. */
  readonly blankTotalRule?: string;
  /** A computed total is only offered as a fix where it satisfies these relations too. */
  readonly confirmedBy?: readonly string[];
  /** `official`: printed in the form; `definition`: follows from the word 总计; `inferred`: warns, never accuses. */
  readonly status: 'official' | 'definition' | 'inferred';
}

/** A relation within one table. */
export interface RelationForm extends Relation {
  readonly terms: readonly { readonly id: string; readonly sign: 1 | -1 }[];
}

/** A relation to the same organ's report of the year before; `previous` names cells of that report. */
export interface CrossYearRelation extends Relation {
  readonly kind: 'equals';
  readonly table: TableName;
  readonly total: string;
  readonly terms: readonly { readonly id: string; readonly sign: 1 | -1; readonly previous: boolean }[];
}

/** The numerals of the six parts. */
export type SectionNumber = '一' | '二' | '三' | '四' | '五' | '六';

/** One of the six parts that a report has to have (《条例》第五十条). */
export interface SectionForm {
  readonly number: SectionNumber;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Where the 条例 asks for it. */
  readonly basis: string;
  /** What the section is about, in a word that no other one has in its title. */
  readonly word?: string;
  /** What may be typed for its heading: initials of its pinyin. */
  readonly shortcut: string;
  /** The table the section holds; prose sections have none. */
  readonly table?: TableName;
}

/** An official format of the annual report. */
export interface Form {
  /** `2019` or `2021`: the year the format was issued. */
  readonly id: string;
  /** 发文字号 of the document that issued it. */
  readonly documentNumber: string;
  /** First and last report year it is for; `null`: still in force. */
  readonly years: { readonly from: number; readonly to: number | null };
  readonly sections: readonly SectionForm[];
  readonly tables: readonly TableForm[];
  readonly crossYear: readonly CrossYearRelation[];
}

/** The heading as the form prints it: 一、总体情况. */
export function sectionHeading(section: SectionForm): string {
  return `${section.number}、${section.title}`;
}

/** Canonical label of a row, its groups and captions joined with ／, as in the output of `facts`. */
export function rowLabel(block: BlockForm, row: RowForm): string {
  return [...(block.caption ? [block.caption] : []), ...row.path].join('／');
}

/** The row's own label without its groups. */
export function leafLabel(row: RowForm): string {
  return row.path.at(-1) ?? '';
}

/** What a row may be called: its own label, and shorter ones that are right, too. */
export function rightLabels(row: RowForm): string[] {
  return [leafLabel(row), ...(row.aliases ?? [])];
}

/** The same, and what it is called wrongly and known by. */
export function knownLabels(row: RowForm): string[] {
  return [...rightLabels(row), ...(row.variants ?? [])];
}

/** The articles of the 条例 that a row counts under; undefined where no single one does. */
export function rowBasis(block: BlockForm, row: RowForm): string | undefined {
  return row.basis ?? block.caption;
}

/** A row and the block it stands in. */
export interface PlacedRow {
  readonly block: BlockForm;
  readonly row: RowForm;
}

const rowsByTable = new WeakMap<TableForm, readonly PlacedRow[]>();

/** Every row of a table in the order of the form, whatever block it stands in. */
export function allRows(table: TableForm): readonly PlacedRow[] {
  const rows =
    rowsByTable.get(table) ?? table.blocks.flatMap((block) => block.rows.map((row) => ({ block, row })));
  rowsByTable.set(table, rows);
  return rows;
}
