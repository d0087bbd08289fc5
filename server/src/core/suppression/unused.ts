import type { Finding, Fix } from '../findings/finding.ts';
import { type Message, message } from '../messages/message.ts';
import { SUPPRESSION_UNUSED, suppressionUnused } from '../rules/suppression-unused.ts';
import { adjustableRules } from '../settings/levels.ts';
import { nearest } from '../settings/nearest.ts';
import { type Directive, directiveWords, type NamedRule } from '../syntax/directives.ts';
import { makeRange, type Range } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';

const knownRules = adjustableRules.map(({ id }) => id);

/** What is said of a rule named where it finds nothing; a name that no rule has is said to be none. */
export function unusedFinding(directive: Directive, named: NamedRule, source: SourceText): Finding {
  const { id, range } = named;
  if (knownRules.includes(id)) {
    const fix: Fix = {
      title: message('fix.remove-suppression', { rule: id }),
      safety: 'safe',
      edits: [{ range: removalOf(directive, named, source), newText: '' }],
      preferred: true,
    };
    return finding(message('suppression-unused', { rule: id }), range, [fix]);
  }
  const near = nearest(id, knownRules);
  if (near === null) return finding(message('suppression-unused.unknown', { name: id }), range);
  const fix: Fix = {
    title: message('fix.rename-rule', { rule: near }),
    safety: 'review',
    edits: [{ range, newText: near }],
    preferred: true,
  };
  return finding(message('suppression-unused.near', { name: id, near }), range, [fix]);
}

/** What is said of directives that are none, or name no rule: everything at once is never silenced. */
export function wrongDirectives(directives: readonly Directive[]): Finding[] {
  return directives.flatMap(({ scope, word, rules, range }) => {
    if (scope === null)
      return [
        finding(message('suppression-unused.word', { word, choices: directiveWords.join('、') }), range),
      ];
    return rules.length === 0 ? [finding(message('suppression-unused.no-rule'), range)] : [];
  });
}

/** The whole directive where it names one rule only; else the name with the comma that goes with it. */
function removalOf({ rules, removal }: Directive, named: NamedRule, { text }: SourceText): Range {
  if (rules.length === 1) return withoutLineBefore(removal, text);
  const index = rules.indexOf(named);
  const next = rules[index + 1];
  if (next) return makeRange(named.range.start, next.range.start);
  return makeRange(rules[index - 1]?.range.end ?? named.range.start, named.range.end);
}

/** A last line without an ending takes that of the line above along. */
function withoutLineBefore({ start, end }: Range, text: string): Range {
  const isLastLine = end === text.length && !/[\r\n]/.test(text.charAt(end - 1)) && text[start - 1] === '\n';
  if (!isLastLine) return makeRange(start, end);
  return makeRange(start - (text[start - 2] === '\r' ? 2 : 1), end);
}

function finding(text: Message, range: Range, fixes: readonly Fix[] = []): Finding {
  const { severity } = suppressionUnused;
  return { rule: SUPPRESSION_UNUSED, severity, message: text, range, related: [], data: {}, fixes };
}
