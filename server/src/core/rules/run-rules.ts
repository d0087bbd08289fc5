import type { Finding } from '../findings/finding.ts';
import { message } from '../messages/message.ts';
import { makeRange } from '../text/range.ts';
import type { Rule, RuleContext } from './rule.ts';

/** The id under which a rule that broke down is reported. It is no rule of the catalogue: nothing is wrong with the report. */
const INTERNAL_ERROR = 'internal-error';

/** What the rules find, in the order of the text; at one place in the order of the rules. */
export function runRules(rules: readonly Rule[], context: RuleContext): Finding[] {
  return rules
    .flatMap((rule) => runRule(rule, context))
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => a.finding.range.start - b.finding.range.start || a.index - b.index)
    .map(({ finding }) => finding);
}

/** A rule that breaks down says so: its silence would be taken for approval. The others are not kept from theirs. */
function runRule(rule: Rule, context: RuleContext): Finding[] {
  try {
    return [...rule.check(context)].map((draft) => ({
      rule: rule.meta.id,
      severity: draft.severity ?? rule.meta.severity,
      message: draft.message,
      range: draft.range,
      related: draft.related ?? [],
      data: draft.data ?? {},
      fixes: draft.fixes ?? [],
    }));
  } catch (error) {
    return [brokenRule(rule, error, context.report.source.text.length)];
  }
}

function brokenRule({ meta }: Rule, error: unknown, length: number): Finding {
  return {
    rule: INTERNAL_ERROR,
    severity: 'warning',
    message: message('internal-error', { rule: meta.id, detail: String(error) }),
    range: makeRange(0, Math.min(1, length)),
    related: [],
    data: {},
    fixes: [],
  };
}
