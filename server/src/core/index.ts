/** The engine's only door: text in, findings and edits out. */
export {
  type Analysis,
  type AnalyzeOptions,
  analyze,
  checkReading,
  type Reading,
  readText,
} from './analyze.ts';
export { newReport, nextReport, objectionToNew, printPage, toMarkdown } from './exchange/exchange.lazy.ts';
export type { NewReportOptions } from './exchange/new-report.ts';
export type { NextReport } from './exchange/next-report/next-report.ts';
export type * from './features/compare/comparison-model.ts';
export type * from './features/years/years-model.ts';
export {
  findRenamed,
  formatReport,
  pasteTable,
  renameAt,
  tableCells,
  tableRewrites,
} from './features/changing.lazy.ts';
export type { TableCell } from './features/cells/table-cells.ts';
export type { TableRewrite } from './features/convert/rewrite-table.ts';
export type { Alignment } from './features/formatting/align-table.ts';
export type { FormatOptions } from './features/formatting/format-report.ts';
export type { Clipboard, PastedTable } from './features/paste/paste-table.ts';
export type { RenameEdit } from './features/rename/rename-report.ts';
export {
  codeLenses,
  definitionAt,
  fileLinks,
  foldingRanges,
  highlightsAt,
  hoverAt,
  hoverMarkdown,
  hoverPlainText,
  inlayHints,
  outline,
  referencesAt,
  selectionRanges,
  semanticTokens,
} from './features/reading-help.lazy.ts';
export type { CodeLens } from './features/code-lens/code-lenses.ts';
export type { Definition } from './features/cell-links/definitions.ts';
export type { Highlight } from './features/cell-links/highlights.ts';
export type { LinkTarget } from './features/cell-links/link-target.ts';
export type { FoldingRange } from './features/folding.ts';
export type { HoverText } from './features/hover/hover-text.ts';
export type { InlayHint } from './features/inlay-hints/inlay-hint.ts';
export type { InlayHintChoice } from './features/inlay-hints/inlay-hints.ts';
export type { FileLink } from './features/links/file-links.ts';
export type { OutlineNode } from './features/outline.ts';
export type { SemanticToken } from './features/semantic-tokens/semantic-tokens.ts';
export { tokenModifiers, tokenTypes } from './features/semantic-tokens/token-legend.ts';
export { completionsAt, openSnippet, plainSnippet } from './features/completion/completion.lazy.ts';
export type * from './features/completion/completion.ts';
export {
  buildPreview,
  compareReports,
  editCells,
  statedValues,
  yearFigures,
} from './features/preview/preview.lazy.ts';
export type { CellEdit } from './features/preview/edit-cells.ts';
export type { StatedValues } from './features/preview/last-year.ts';
export type * from './features/preview/preview-model.ts';
export {
  type Baseline,
  type KnownFinding,
  knownFrom,
  readBaseline,
  withoutKnown,
  writeBaseline,
} from './findings/baseline.ts';
export { fingerprintsOf } from './findings/fingerprint.ts';
export { explanationOf } from './messages/explain.lazy.ts';
export { capFindings } from './findings/cap-findings.ts';
export type {
  Alternative,
  CellRef,
  Finding,
  FindingData,
  Fix,
  OtherPlace,
  Related,
  RuleMeta,
  Severity,
  TextEdit,
} from './findings/finding.ts';
export { applyEdits } from './fixes/apply-edits.ts';
export { suppressHere, suppressInFile } from './fixes/suppression-edits.lazy.ts';
export { type FixedText, fixAll, safeEdits } from './fix-all.ts';
export { firstReportYear, forms } from './forms/index.ts';
export {
  type Locale,
  localeOf,
  type Message,
  message,
  type MessageId,
  renderMessage,
} from './messages/message.ts';
export type { Neighbours } from './neighbours/neighbours.ts';
export { digestReport, ReportDigest } from './neighbours/report-digest.ts';
export { type IndexedReport, ReportIndex } from './neighbours/report-index.ts';
export { type Fact, readFacts, tableSummaries } from './report/facts.ts';
export { lookAtReport } from './report/look-at-report.lazy.ts';
export { type ReportName, UNSURE } from './report/report-name.ts';
export { mayBeReport } from './report/may-be-report.ts';
export { isReadable, type Report } from './report/report.ts';
export type { Notation } from './syntax/blocks.ts';
export { notationOfName } from './syntax/notation-of-name.ts';
export { type AmbiguousWidth, displayWidth, padEnd, padStart } from './text/display-width.ts';
export { makeRange, type Range } from './text/range.ts';
export { type Position, positionsOf, SourceText } from './text/source-text.ts';
export { ruleCatalogue } from './rules/catalogue.ts';
export { configFinding } from './rules/config-invalid.ts';
export {
  adjustableNames,
  adjustableRules,
  type Levels,
  levels,
  readLevels,
  tags,
} from './settings/levels.ts';
export {
  indexedReport,
  layersFor,
  PROJECT_FILE,
  type ProjectFile,
  readProjectFile,
  type ReadProjectFile,
} from './settings/project-file.ts';
