/**
 * What the client and the server say to each other beyond LSP: names and shapes only, so that either side can be
 * bundled without the other.
 */
import type {
  Alignment,
  AmbiguousWidth,
  CellEdit,
  Comparison,
  PreviewModel,
  StatedValues,
  TableCell,
  YearFigures,
} from '../core/index.ts';

export type * from '../core/features/compare/comparison-model.ts';
export type * from '../core/features/preview/preview-model.ts';
export type * from '../core/features/years/years-model.ts';
export type { CellEdit, StatedValues, TableCell };
export { REPORT_ENDINGS } from '../files/report-files.ts';

/** What the server says of itself beyond LSP, in `capabilities.experimental`. */
export interface ServerFacts {
  /** The first report year that has an official format. */
  readonly firstReportYear: number;
}

/** Request: the text of a new report. Refused, in the reader's language, for a year without a format or no organ. */
export const newReportRequest = 'govreport/newReport';

/** Whose report, of which year. */
export interface NewReportParams {
  readonly organ: string;
  /** The year the report is about. */
  readonly year: number;
  /** How to write it; Markdown where absent. */
  readonly notation?: 'markdown' | 'text';
}

/** The new report, with LF line endings. */
export interface NewReportResult {
  readonly text: string;
}

/**
 * Request: the text of next year's report, begun from a report that is open or in the workspace. Refused, in the reader's
 * language, for a text that is no report or of no year.
 */
export const nextReportRequest = 'govreport/nextReport';

export interface NextReportParams extends DocumentParams {
  /** How to write it; where absent as the document is written, Markdown for HTML. */
  readonly notation?: 'markdown' | 'text';
}

/** The new report, with LF line endings. */
export interface NextReportResult {
  readonly text: string;
  readonly notation: 'markdown' | 'text';
  /** The year it is about. */
  readonly year: number;
}

/**
 * Request: the URI of the report of the year after of the same organ, open or in the workspace; null for none. Waits until
 * the workspace has been read.
 */
export const nextYearRequest = 'govreport/nextYear';

export type NextYearResult = string | null;

/** Request: what the table preview of an open document draws. */
export const previewRequest = 'govreport/preview';

/** A document that is open. */
export interface DocumentParams {
  readonly uri: string;
}

/** Null for a document that is not open. */
export type PreviewResult = {
  readonly version: number;
  /** Offsets in it are UTF-16, into this version of the text. Null for a text that is not a report. */
  readonly model: PreviewModel | null;
} | null;

/** Request: the edits that put texts into cells of the tables, all of them or none. */
export const editCellsRequest = 'govreport/editCells';

export interface EditCellsParams extends DocumentParams {
  readonly cells: readonly CellEdit[];
}

export interface EditCellsResult {
  /** The version of the text that the edits are for. */
  readonly version: number;
  readonly edits: readonly OffsetEdit[];
  /** Why there are none, in the reader's language; null where nothing stands in the way. */
  readonly refused: string | null;
}

/** Replaces the text between two UTF-16 offsets. */
export interface OffsetEdit {
  readonly range: { readonly start: number; readonly end: number };
  readonly newText: string;
}

/** Request: the figures of last year's report of the same organ, open or in the workspace. */
export const lastYearRequest = 'govreport/lastYear';

export type LastYearResult = ({ readonly uri: string } & StatedValues) | null;

/** Request: an open report beside another year's of, as a rule, the same organ. */
export const compareRequest = 'govreport/compare';

export interface CompareParams extends DocumentParams {
  /** The URI of the report to compare with; where absent, last year's is looked for. */
  readonly previous?: string;
}

/** Null for a document that is not open. */
export type CompareResult =
  | {
      readonly model: Comparison;
      /** Where the report of the earlier year is, and that of the later one. */
      readonly before: ComparedDocument;
      readonly after: ComparedDocument;
    }
  /** Why nothing can be compared, in the reader's language. */
  | { readonly model: null; readonly reason: string }
  | null;

export interface ComparedDocument {
  readonly uri: string;
  /** The version that the ranges of the model are for; null for a file that is not open. */
  readonly version: number | null;
}

/** Request: the figures of the years of an organ, from its reports that are open or in the workspace. */
export const yearsRequest = 'govreport/years';

/** In the order of the years, one report a year; null for a document that is no open report of a known year. */
export type YearsChart = readonly ({ readonly uri: string } & YearFigures)[];
export type YearsResult = YearsChart | null;

/** Request: the report as a self-contained HTML page to print; null for a document that is no open report. */
export const printPageRequest = 'govreport/printPage';

export interface PrintPageResult {
  readonly html: string | null;
}

/** Request: an open report in canonical Markdown; null for a document that is no open report or can't be read. */
export const toMarkdownRequest = 'govreport/toMarkdown';

export interface ToMarkdownResult {
  /** With LF line endings. */
  readonly text: string;
}

/** Request: the value cells of an open report that a caret walks through; null for a document that is not open. */
export const cellsRequest = 'govreport/cells';

export type CellsResult = {
  /** The version of the text that the offsets are for. */
  readonly version: number;
  /** In the order of the text; none where it is not a report. */
  readonly cells: readonly TableCell[];
} | null;

/** Request: the edits that put a table from the clipboard into an open report; null where it holds none of the three. */
export const pasteTableRequest = 'govreport/pasteTable';

export interface PasteTableParams extends DocumentParams {
  /** Where the caret is. */
  readonly offset: number;
  readonly html?: string;
  readonly text?: string;
}

export type PasteTableResult = {
  readonly version: number;
  /** What is done, in the reader's language. */
  readonly title: string;
  /** Whether it only fills cells in; else a table is inserted. */
  readonly fills: boolean;
  /** Whether the caret is where the table belongs, so that nothing else can be meant. */
  readonly isExpected: boolean;
  readonly edits: readonly OffsetEdit[];
} | null;

/** Notification to the client after a check of a document. */
export const statusNotification = 'govreport/status';

export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  /** False for a text that is not a report, and for any text while `govreport.enable` is off. */
  readonly isReport: boolean;
  readonly year: number | null;
  readonly organ: string | null;
  /** The official formats that its tables follow, by the years they were issued in: `2021`. */
  readonly forms: readonly string[];
  /** How many relations of its tables were checked, and how many of them do not hold. */
  readonly relations: { readonly checked: number; readonly failing: number };
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Request: reads files and settings anew and checks every open report again. */
export const recheckRequest = 'govreport/recheck';

/** Request: the rules that can be turned off and on. */
export const rulesRequest = 'govreport/rules';

export interface RuleChoice {
  readonly id: string;
  /** What it looks for, and its group, in the reader's language. */
  readonly title: string;
  readonly group: string;
  /** The name of the group in the settings. */
  readonly tag: string;
}

export interface RulesResult {
  readonly rules: readonly RuleChoice[];
}

/** Settings under `govreport.` that the server reads. */
export interface ServerSettings {
  readonly enable: boolean;
  readonly language: 'auto' | 'zh-CN' | 'en';
  /** Levels of rules and groups of rules. A file of settings counts before them. */
  readonly rules: Readonly<Record<string, string>>;
  /** Whether findings are shown in open reports only or in all reports of the workspace. */
  readonly scope: 'openFiles' | 'workspace';
  /** How a report is laid out when that is asked for. */
  readonly format: {
    readonly alignTables: Alignment;
    readonly ambiguousWidth: AmbiguousWidth;
  };
  /** Hints within the text. */
  readonly inlayHints: {
    /** The right figure beside a wrong or blank one. */
    readonly totals: boolean;
    /** The column of each figure in tables with one cell a line. */
    readonly columnNames: boolean;
  };
  /** What is said above each table. */
  readonly codeLens: boolean;
}

/** What a client says of itself beyond LSP, in `initializationOptions`. */
export interface ClientFacts {
  /** It answers `govreport/readFirst`; without it the server reads files itself where it can. */
  readonly readsFiles?: boolean;
  /** It answers `govreport/findReports` and `govreport/readReports`; without it the server looks into the folders itself. */
  readonly findsReports?: boolean;
  /** It wants `govreport/status` for each version; without it the server sends what is another than before. */
  readonly followsStatus?: boolean;
  /** It has the command `govreport.disableRule`, to be called with the id of a rule. */
  readonly disablesRules?: boolean;
  /** Commands it has: what a line above a table leads to is left out where its command is not among them. */
  readonly lensCommands?: readonly string[];
  /** Languages in whose documents it offers the snippets of `snippets/` itself: the server leaves them out there. */
  readonly snippetLanguages?: readonly string[];
  /** Where the page of a rule is, `{id}` being the rule: `govreport-rule:/{id}.md`. */
  readonly ruleHref?: string;
}

/** Request to the client: the first of some files that is there, in UTF-8; null for none. */
export const readFirstRequest = 'govreport/readFirst';

export interface ReadFirstParams {
  readonly uris: readonly string[];
}

export type ReadFirstResult = { readonly uri: string; readonly text: string } | null;

/** Request to the client: the files of the workspace that may hold reports, by their names. */
export const findReportsRequest = 'govreport/findReports';

export interface FindReportsParams {
  /** Endings of such names, without the dot. */
  readonly endings: readonly string[];
}

export interface FindReportsResult {
  readonly uris: readonly string[];
}

/** Request to the client: the texts of some files, in whichever encoding; null for what can't be read. */
export const readReportsRequest = 'govreport/readReports';

export interface ReadReportsParams {
  readonly uris: readonly string[];
  /** In bytes; larger files are none. */
  readonly largest: number;
}

export interface ReadReportsResult {
  readonly texts: readonly (string | null)[];
}

/** Command of the client: turns a rule off in the settings. */
export const disableRuleCommand = 'govreport.disableRule';

/** Command of the client: shows a place of a document. Its arguments: a URI, a range as in LSP. */
export const goToPlaceCommand = 'govreport.goToPlace';
/** Command of the client: opens the table preview of the document of a URI. */
export const openPreviewCommand = 'govreport.openPreview';
/** Command of the client: applies the safe fixes to the document of a URI. */
export const fixAllCommand = 'govreport.fixAll';
