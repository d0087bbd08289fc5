import type { Analysis } from '../../analyze.ts';
import { isReadable } from '../../report/report.ts';
import type { Range } from '../../text/range.ts';
import { columnNames } from './column-names.ts';
import type { InlayHint } from './inlay-hint.ts';
import { totalHints } from './total-hints.ts';

/** Which hints are wanted. */
export interface InlayHintChoice {
  readonly totals: boolean;
  readonly columnNames: boolean;
}

/** The hints of a stretch of the text, in its order. None for a text that is no report. */
export function inlayHints(analysis: Analysis, within: Range, choice: InlayHintChoice): InlayHint[] {
  if (!isReadable(analysis.report)) return [];
  return [
    ...(choice.totals ? totalHints(analysis) : []),
    ...(choice.columnNames ? columnNames(analysis.report) : []),
  ]
    .filter(({ offset }) => within.start <= offset && offset <= within.end)
    .sort((a, b) => a.offset - b.offset);
}
