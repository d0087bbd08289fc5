import { explanationsEn } from './explanations.en.ts';
import { type Explanation, explanationsZhCN } from './explanations.zh-cn.ts';
import type { Locale } from './message.ts';
import type { RuleId } from './rule-id.ts';

/** Why a rule is there and how to mend what it finds; null for what is no rule. */
export function explanationOf(rule: string, locale: Locale): Explanation | null {
  const known: Readonly<Record<RuleId, Explanation>> = locale === 'en' ? explanationsEn : explanationsZhCN;
  return Object.hasOwn(known, rule) ? known[rule as RuleId] : null;
}
