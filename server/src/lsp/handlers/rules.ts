import { adjustableRules, message, renderMessage } from '../../core/index.ts';
import type { RulesResult } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The rules that settings may turn off, in the order of the catalogue. */
export function listRules({ locale }: Session): RulesResult {
  return {
    rules: adjustableRules.map(({ id, tag, summary }) => ({
      id,
      tag,
      title: renderMessage(summary, locale),
      group: renderMessage(message(`tag.${tag}`), locale),
    })),
  };
}
