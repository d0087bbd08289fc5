// What changes a text because its author asks for it.
export { tableCells } from './cells/table-cells.ts';
export { tableRewrites } from './convert/rewrite-table.ts';
export { formatReport } from './formatting/format-report.ts';
export { pasteTable } from './paste/paste-table.ts';
export { findRenamed, renameAt } from './rename/rename-report.ts';
