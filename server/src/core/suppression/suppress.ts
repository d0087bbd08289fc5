import type { Finding } from '../findings/finding.ts';
import type { Report } from '../report/report.ts';
import { SUPPRESSION_UNUSED } from '../rules/suppression-unused.ts';
import type { NamedRule } from '../syntax/directives.ts';
import { type Reach, reachesOf } from './reach.ts';
import { unusedFinding, wrongDirectives } from './unused.ts';

/**
 * The findings that no directive of the text silences, and what is to be said of the directives themselves: those that
 * silence nothing, and those that can't be understood.
 *
 * @param isOff whether a rule was not run: nothing can be said of directives that name it.
 */
export function suppress(
  findings: readonly Finding[],
  report: Report,
  isOff: (rule: string) => boolean,
): Finding[] {
  const reaches = reachesOf(report);
  if (reaches.length === 0) return [...findings];
  const used = new Set<NamedRule>();
  const kept = unsilenced(findings, report, reaches, used);
  const directives = reaches.map(({ directive }) => directive);
  const unused = [
    ...wrongDirectives(directives),
    ...directives.flatMap((directive) =>
      directive.scope === null
        ? []
        : directive.rules
            .filter((named) => !used.has(named) && named.id !== SUPPRESSION_UNUSED && !isOff(named.id))
            .flatMap((named) => unusedFinding(directive, named, report.source)),
    ),
  ];
  const own = isOff(SUPPRESSION_UNUSED) ? [] : unsilenced(unused, report, reaches, used);
  // The sort is stable: at one place the order of the rules stays.
  return [...kept, ...own].sort((a, b) => a.range.start - b.range.start);
}

/** The findings that stay; which names of which directives silenced the others is noted in `used`. */
function unsilenced(
  findings: readonly Finding[],
  { source }: Report,
  reaches: readonly Reach[],
  used: Set<NamedRule>,
): Finding[] {
  const byRule = new Map<string, { reach: Reach; named: NamedRule }[]>();
  for (const reach of reaches) {
    for (const named of reach.directive.rules) {
      const known = byRule.get(named.id);
      if (known) known.push({ reach, named });
      else byRule.set(named.id, [{ reach, named }]);
    }
  }
  return findings.filter(({ rule, range }) => {
    const { line } = source.positionAt(range.start);
    const silencing = (byRule.get(rule) ?? []).filter(({ reach }) => reach.covers(range.start, line));
    for (const { named } of silencing) used.add(named);
    return silencing.length === 0;
  });
}
