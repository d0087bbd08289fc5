import type { RuleMeta } from '../findings/finding.ts';
import { message } from '../messages/message.ts';

/** The id of what is said of directives that silence nothing. */
export const SUPPRESSION_UNUSED = 'suppression-unused';

/** A rule about directives: it is found where they are applied, after all others (`suppression/suppress.ts`). */
export const suppressionUnused: RuleMeta = {
  id: SUPPRESSION_UNUSED,
  severity: 'info',
  fix: 'safe',
  tag: 'style',
  source: 'govreport 停用指令的用法',
  summary: message('suppression-unused.summary'),
};
