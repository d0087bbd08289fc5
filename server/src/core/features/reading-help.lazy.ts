// What editors ask of a report that is being read.
export { codeLenses } from './code-lens/code-lenses.ts';
export { definitionAt } from './cell-links/definitions.ts';
export { highlightsAt } from './cell-links/highlights.ts';
export { referencesAt } from './cell-links/references.ts';
export { foldingRanges } from './folding.ts';
export { hoverAt } from './hover/hover-at.ts';
export { hoverMarkdown, hoverPlainText } from './hover/write-hover.ts';
export { inlayHints } from './inlay-hints/inlay-hints.ts';
export { fileLinks } from './links/file-links.ts';
export { outline } from './outline.ts';
export { selectionRanges } from './selection/selection-ranges.ts';
export { semanticTokens } from './semantic-tokens/semantic-tokens.ts';
