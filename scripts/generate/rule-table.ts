import { type Locale, renderMessage, ruleCatalogue } from '../../server/src/core/index.ts';
import { fixText, severityText, tagText } from './rule-words.ts';

/** The table of all rules as the README shows it, each linked to its page. */
export function ruleTable(locale: Locale): string {
  const head =
    locale === 'en'
      ? '| Rule | Severity | Group | Fix | What it finds |'
      : '| 规则 | 级别 | 分组 | 修复 | 查什么 |';
  const rows = ruleCatalogue.map(
    (rule) =>
      `| [${rule.id}](docs/rules/${rule.id}.md) | ${severityText(rule, locale)} | ${tagText(rule, locale)} | ${fixText(rule, locale)} | ${renderMessage(rule.summary, locale)} |`,
  );
  return [head, '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}
