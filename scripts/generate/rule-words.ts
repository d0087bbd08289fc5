import { type Locale, message, renderMessage, type RuleMeta } from '../../server/src/core/index.ts';

// What the parts of a rule's metadata are called in tables for people.

const severities = {
  error: ['错误', 'Error'],
  warning: ['警告', 'Warning'],
  info: ['提示', 'Information'],
} as const;
const fixes = {
  safe: ['可一键修复', 'Safe fix'],
  review: ['修复须经作者确认', 'Fix to be confirmed'],
  none: ['无', 'No fix'],
} as const;

const pick = (words: readonly [string, string], locale: Locale): string => words[locale === 'en' ? 1 : 0];

export function severityText({ severity }: RuleMeta, locale: Locale): string {
  return pick(severities[severity], locale);
}

export function tagText({ tag }: RuleMeta, locale: Locale): string {
  return `${renderMessage(message(`tag.${tag}`), locale)} \`${tag}\``;
}

export function fixText({ fix }: RuleMeta, locale: Locale): string {
  return pick(fixes[fix], locale);
}

/** The formats a rule is about, by their document numbers. */
export function formsText({ forms }: RuleMeta, locale: Locale): string {
  if (!forms) return pick(['全部', 'All formats'], locale);
  const numbers = { '2019': '〔2019〕60号', '2021': '〔2021〕30号' } as const;
  return forms.map((form) => numbers[form]).join('、');
}
