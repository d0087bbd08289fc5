import { adjustableRules, message, renderMessage, tags } from '../../core/index.ts';
import type { RulesResult } from '../protocol.ts';
import type { Session } from '../session.ts';

/** The rules that settings may turn off, group by group. */
export function listRules({ locale }: Session): RulesResult {
  return {
    rules: tags.flatMap((tag) =>
      adjustableRules
        .filter((rule) => rule.tag === tag)
        .map(({ id, summary }) => ({
          id,
          tag,
          title: renderMessage(summary, locale),
          group: renderMessage(message(`tag.${tag}`), locale),
        })),
    ),
  };
}
