import { type KnownFinding, withoutKnown } from './findings/baseline.ts';
import type { Finding, Severity } from './findings/finding.ts';
import { encodingSuspect } from './rules/encoding-suspect.ts';
import { ruleCatalogue } from './rules/catalogue.ts';
import { rules } from './rules/index.ts';
import { lazyWrongCells } from './rules/lazy-wrong-cells.ts';
import { LIKELY_WRONG_CELL } from './rules/likely-wrong-cell.ts';
import type { RuleContext } from './rules/rule.ts';
import { runRules } from './rules/run-rules.ts';
import { type Levels, levelOf } from './settings/levels.ts';
import { silencesIn } from './suppression/silences.ts';
import { suppress } from './suppression/suppress.ts';

/** What the people who work on a report don't want to hear of. */
export interface CheckOptions {
  /** Levels of rules and groups, those that count most first. */
  readonly settings?: readonly Levels[];
  /** Findings of this file that are known already. */
  readonly known?: readonly KnownFinding[];
}

function levelsBy(settings: readonly Levels[]): ReadonlyMap<string, ReturnType<typeof levelOf>> {
  return new Map(ruleCatalogue.map((meta) => [meta.id, levelOf(meta, settings)]));
}

/** Where nobody has set any. */
const usualLevels = levelsBy([]);
const severities = new Map(ruleCatalogue.map(({ id, severity }) => [id, severity]));

/**
 * Everything that is wrong with a report and wanted to be known: what the rules find, less what directives silence,
 * with the severities of the settings, less what is known already. In the order of the text.
 */
export function checkReport(
  context: RuleContext,
  { settings = [], known = [] }: CheckOptions = {},
): Finding[] {
  const levels = settings.length === 0 ? usualLevels : levelsBy(settings);
  const isOff = (rule: string): boolean => levels.get(rule) === 'off';
  const severityOf = (rule: string): Severity => {
    const level = levels.get(rule);
    return level && level !== 'off' ? level : (severities.get(rule) ?? 'error');
  };
  const wrongCells = isOff(LIKELY_WRONG_CELL)
    ? {}
    : { wrongCells: lazyWrongCells(context, isOff, silencesIn(context.report)) };
  // Of what could not be read nothing is missing.
  const asked = context.report.misreading ? [encodingSuspect] : rules;
  const found = runRules(
    asked.filter(({ meta }) => !isOff(meta.id)),
    { ...context, ...wrongCells, severityOf },
  );
  const graded = suppress(found, context.report, isOff).map((finding) => {
    const level = levels.get(finding.rule) ?? null;
    return level === null || level === 'off' ? finding : { ...finding, severity: level };
  });
  return withoutKnown(graded, known);
}
