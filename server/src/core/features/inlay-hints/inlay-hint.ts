import type { TextEdit } from '../../findings/finding.ts';
import type { Message } from '../../messages/message.ts';

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
