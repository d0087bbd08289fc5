import type { Finding } from '../findings/finding.ts';
import { message } from '../messages/message.ts';
import { characterAt } from '../text/character-at.ts';
import type { Rule, RuleContext } from './rule.ts';

/** The id under which a rule that broke down is reported. It is no rule of the catalogue: nothing is wrong with the report. */
const INTERNAL_ERROR = 'internal-error';

/** What the rules find, in the order of the text; at one place in the order of the rules. */
export function runRules(rules: readonly Rule[], context: RuleContext): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) for (const finding of runRule(rule, context)) findings.push(finding);
  return findings.sort((a, b) => a.range.start - b.range.start);
}

const NOTHING: readonly Finding[] = [];

/** A rule that breaks down says so: its silence would be taken for approval. The others are not kept from theirs. */
function runRule(rule: Rule, context: RuleContext): readonly Finding[] {
  try {
    // Nearly every rule finds nothing in nearly every report.
    let findings: Finding[] | null = null;
    for (const draft of rule.check(context)) {
      findings ??= [];
      findings.push({
        rule: rule.meta.id,
        severity: draft.severity ?? rule.meta.severity,
        message: draft.message,
        range: draft.range,
        related: draft.related ?? [],
        data: draft.data ?? {},
        fixes: draft.fixes ?? [],
      });
    }
    return findings ?? NOTHING;
  } catch (error) {
    return [brokenRule(rule, error, context.report.source.text)];
  }
}

function brokenRule({ meta }: Rule, error: unknown, text: string): Finding {
  return {
    rule: INTERNAL_ERROR,
    severity: 'warning',
    message: message('internal-error', { rule: meta.id, detail: String(error) }),
    range: characterAt(text, 0),
    related: [],
    data: {},
    fixes: [],
  };
}
