import type { Finding, RuleMeta, Severity } from '../findings/finding.ts';
import type { MessageId } from '../messages/message.ts';
import type { Neighbours } from '../neighbours/neighbours.ts';
import type { AcrossYears } from '../neighbours/across-years.ts';
import type { RelationResult } from '../relations/evaluate.ts';
import type { WrongCells } from '../relations/wrong-cells/find-wrong-cells.ts';
import type { Report } from '../report/report.ts';

/** What a rule looks at. Everything expensive is computed once for all rules. */
export interface RuleContext {
  readonly report: Report;
  readonly relations: readonly RelationResult[];
  readonly neighbours: Neighbours;
  /** The relations to the reports of the year before and of the year after, where those are at hand. */
  readonly acrossYears: readonly AcrossYears[];
  /** Which cells are most likely wrong; absent where nobody wants to know. */
  readonly wrongCells?: LazyWrongCells;
  /** The severity a rule's findings are given by the settings; absent where none are. */
  readonly severityOf?: (rule: string) => Severity;
}

/** The search for wrong cells, made when first asked for. Only who reports its findings learns that it broke down. */
export interface LazyWrongCells {
  find(): WrongCells;
  /** What was found; null where the search broke down. */
  tryFind(): WrongCells | null;
}

/** A finding as a rule states it: the id comes from the rule, the severity too unless the rule knows better. */
export type Draft = Omit<Finding, 'rule' | 'severity' | 'related' | 'fixes' | 'data'> &
  Partial<Pick<Finding, 'related' | 'fixes' | 'data'>> & { readonly severity?: Severity };

/** One thing that can be wrong with a report. A rule is a file: what is known of it, and how it is found. */
export interface Rule {
  readonly meta: RuleMeta;
  check(context: RuleContext): Iterable<Draft>;
}

type RuleFacts = Omit<RuleMeta, 'summary'>;

/** A rule with its one-line summary from the message catalogue (`<id>.summary`). */
export function defineRule(facts: RuleFacts, check: Rule['check']): Rule {
  const id = `${facts.id}.summary` as MessageId;
  return { meta: { ...facts, summary: { id, args: {} } }, check };
}
