/** The engine's only door: text in, findings and edits out. */
export {
  type Analysis,
  type AnalyzeOptions,
  analyze,
  checkReading,
  type Reading,
  readText,
} from './analyze.ts';
export { newReport, type NewReportOptions, objectionToNew } from './exchange/new-report.ts';
export { type NextReport, nextReport } from './exchange/next-report/next-report.ts';
export { printPage } from './exchange/print-page.ts';
export { toMarkdown } from './exchange/to-markdown.ts';
export { compareReports } from './features/compare/compare-reports.ts';
export type * from './features/compare/comparison-model.ts';
export { yearFigures } from './features/years/year-figures.ts';
export type * from './features/years/years-model.ts';
export { type TableCell, tableCells } from './features/cells/table-cells.ts';
export { type TableRewrite, tableRewrites } from './features/convert/rewrite-table.ts';
export type { Alignment } from './features/formatting/align-table.ts';
export { type FormatOptions, formatReport } from './features/formatting/format-report.ts';
export { type Clipboard, type PastedTable, pasteTable } from './features/paste/paste-table.ts';
export { findRenamed, type RenameEdit, renameAt } from './features/rename/rename-report.ts';
export { codeLenses, type CodeLens } from './features/code-lens/code-lenses.ts';
export { type Definition, definitionAt } from './features/cell-links/definitions.ts';
export { type Highlight, highlightsAt } from './features/cell-links/highlights.ts';
export type { LinkTarget } from './features/cell-links/link-target.ts';
export { referencesAt } from './features/cell-links/references.ts';
export { hoverAt } from './features/hover/hover-at.ts';
export type { HoverText } from './features/hover/hover-text.ts';
export { hoverMarkdown, hoverPlainText } from './features/hover/write-hover.ts';
export type { InlayHint } from './features/inlay-hints/inlay-hint.ts';
export { type InlayHintChoice, inlayHints } from './features/inlay-hints/inlay-hints.ts';
export { type FileLink, fileLinks } from './features/links/file-links.ts';
export { selectionRanges } from './features/selection/selection-ranges.ts';
export { completionsAt } from './features/completion/complete-at.ts';
export type * from './features/completion/completion.ts';
export { openSnippet, plainSnippet } from './exchange/tab-stops.ts';
export { type FoldingRange, foldingRanges } from './features/folding.ts';
export { buildPreview } from './features/preview/build-preview.ts';
export { type CellEdit, editCells } from './features/preview/edit-cells.ts';
export { type StatedValues, statedValues } from './features/preview/last-year.ts';
export type * from './features/preview/preview-model.ts';
export { outline, type OutlineNode } from './features/outline.ts';
export {
  type SemanticToken,
  semanticTokens,
  tokenModifiers,
  tokenTypes,
} from './features/semantic-tokens/semantic-tokens.ts';
export {
  type Baseline,
  type KnownFinding,
  knownFrom,
  readBaseline,
  withoutKnown,
  writeBaseline,
} from './findings/baseline.ts';
export { fingerprintsOf } from './findings/fingerprint.ts';
export { explanationOf } from './messages/explain.ts';
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
export { suppressHere, suppressInFile } from './fixes/suppression-edits.ts';
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
export { digestReport, type ReportDigest } from './neighbours/report-digest.ts';
export { type IndexedReport, ReportIndex } from './neighbours/report-index.ts';
export { type Fact, readFacts, tableSummaries } from './report/facts.ts';
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
