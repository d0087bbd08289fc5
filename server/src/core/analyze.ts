import type { Finding } from './findings/finding.ts';
import { evaluateRelations, type RelationResult } from './relations/evaluate.ts';
import { readReport } from './report/read-report.ts';
import type { Report } from './report/report.ts';
import { rules } from './rules/index.ts';
import type { Rule, RuleContext } from './rules/rule.ts';
import type { Notation } from './syntax/blocks.ts';
import type { SourceText } from './text/source-text.ts';

export interface AnalyzeOptions {
  /** How the text is written, if the file's name or the editor's language says so. */
  readonly notation?: Notation;
}

/** A text read as a report, and what is wrong with it. */
export interface Analysis {
  readonly source: SourceText;
  readonly report: Report;
  /** Every relation of its tables, evaluated; none where it is not a report. */
  readonly relations: readonly RelationResult[];
  /** In the order of the text; none where it is not a report. */
  readonly findings: readonly Finding[];
}

/** Reads and checks a text. Total: any string gives an analysis. */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  const report = readReport(text, options.notation);
  const relations = report.isReport ? report.tables.flatMap(evaluateRelations) : [];
  const findings = report.isReport ? check({ report, relations }) : [];
  return { source: report.source, report, relations, findings };
}

function check(context: RuleContext): Finding[] {
  const findings = rules.flatMap((rule) => runRule(rule, context));
  return findings
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => a.finding.range.start - b.finding.range.start || a.index - b.index)
    .map(({ finding }) => finding);
}

function runRule(rule: Rule, context: RuleContext): Finding[] {
  return [...rule.check(context)].map((draft) => ({
    rule: rule.meta.id,
    severity: draft.severity ?? rule.meta.severity,
    message: draft.message,
    range: draft.range,
    related: draft.related ?? [],
    data: draft.data ?? {},
    fixes: draft.fixes ?? [],
  }));
}
