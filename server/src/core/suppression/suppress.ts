import type { Finding } from '../findings/finding.ts';
import type { Report } from '../report/report.ts';
import { SUPPRESSION_UNUSED } from '../rules/suppression-unused.ts';
import type { NamedRule } from '../syntax/directives.ts';
import { Reach } from './reach.ts';
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
  const { directives } = report.document;
  if (directives.length === 0) return [...findings];
  const reach = new Reach(report);
  const used = new Set<NamedRule>();
  const kept = unsilenced(findings, reach, used);
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
  const own = isOff(SUPPRESSION_UNUSED) ? [] : unsilenced(unused, reach, used);
  // The sort is stable: at one place the order of the rules stays.
  return [...kept, ...own].sort((a, b) => a.range.start - b.range.start);
}

/** The findings that stay; which names of which directives silenced the others is noted in `used`. */
function unsilenced(findings: readonly Finding[], reach: Reach, used: Set<NamedRule>): Finding[] {
  const noted = new Set<readonly NamedRule[]>();
  return findings.filter(({ rule, range }) => {
    const silencing = reach.naming(rule, range.start);
    for (const names of silencing) {
      if (!noted.has(names)) for (const named of names) used.add(named);
      noted.add(names);
    }
    return silencing.length === 0;
  });
}
