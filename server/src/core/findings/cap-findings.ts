import { message } from '../messages/message.ts';
import type { Finding } from './finding.ts';

/** The relations of all three tables come to some fifty; more of one rule helps nobody who reads them one by one. */
const MOST_PER_RULE = 100;

/**
 * The findings as people are shown them: of each rule so many, then a last one that says how many more there are. What
 * programs read, and what fix-all mends, are all of them.
 */
export function capFindings(findings: readonly Finding[], most = MOST_PER_RULE): Finding[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const shown = new Map<string, number>();
  return findings.flatMap((finding) => {
    const before = shown.get(finding.rule) ?? 0;
    shown.set(finding.rule, before + 1);
    if (before < most) return [finding];
    return before === most ? [moreOf(finding, (counts.get(finding.rule) ?? 0) - most)] : [];
  });
}

/** Stands on the first one that is left out. */
function moreOf({ rule, severity, range }: Finding, count: number): Finding {
  return { rule, severity, message: message('more', { count }), range, related: [], data: {}, fixes: [] };
}
