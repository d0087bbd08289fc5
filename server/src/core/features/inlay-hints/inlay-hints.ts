import type { Analysis } from '../../analyze.ts';
import type { TextEdit } from '../../findings/finding.ts';
import type { Message } from '../../messages/message.ts';
import { isReadable } from '../../report/report.ts';
import type { Range } from '../../text/range.ts';
import { columnNames } from './column-names.ts';
import { totalHints } from './total-hints.ts';

/** A few words that an editor shows in the text without their being there. */
export interface InlayHint {
  readonly offset: number;
  /** Whether it stands behind the text at the offset or in front of it. */
  readonly side: 'before' | 'behind';
  /** Words of ours, or a label of the form. */
  readonly label: Message | string;
  readonly tooltip?: Message;
  /** What puts the text right as the hint says; none where that is not settled. */
  readonly edits: readonly TextEdit[];
}

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
