import { statedRules, writeRules } from '../rule-settings.ts';

/**
 * Turns a rule off in the settings. What else they say stays.
 *
 * @param rule the id of a rule, as the server's quick fix names it.
 */
export async function disableRule(rule: unknown): Promise<void> {
  if (typeof rule === 'string') await writeRules({ ...statedRules(), [rule]: 'off' });
}
