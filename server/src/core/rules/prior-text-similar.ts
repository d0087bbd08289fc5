import type { Related } from '../findings/finding.ts';
import { type SectionForm, sectionHeading } from '../forms/form.ts';
import { message } from '../messages/message.ts';
import { type Clause, clausesOf, proseSections } from '../neighbours/clauses.ts';
import type { ReportDigest } from '../neighbours/report-digest.ts';
import { firstSections, type Report } from '../report/report.ts';
import { makeRange, type Range } from '../text/range.ts';
import { defineRule } from './rule.ts';

/** Two years of one organ share terms and habits; a section of which this much is the same was copied. */
const LEAST_SHARE = 0.8;
/** Of less text the usual turns of phrase make too much. */
const SHORTEST_SECTION = 120;
/** Of a section that is copied as a whole a few passages show it. */
const MOST_PASSAGES = 5;

/** 内容雷同、照搬照抄: most of a section stands in last year's report, but for the figures. */
export const priorTextSimilar = defineRule(
  {
    id: 'prior-text-similar',
    severity: 'warning',
    fix: 'none',
    tag: 'neighbours',
    source: '国办公开办函〔2021〕30号“内容雷同”',
  },
  function* ({ report, neighbours: { previous } }) {
    if (!previous) return;
    for (const form of proseSections) {
      const section = firstSections(report).find((each) => each.form.number === form.number);
      if (!section) continue;
      const clauses = clausesOf(report, form.number);
      const all = lengthOf(clauses);
      const known = clauses.filter(({ hash }) => previous.placeOfClause(form.number, hash) !== null);
      const share = all === 0 ? 0 : lengthOf(known) / all;
      if (all < SHORTEST_SECTION || share < LEAST_SHARE) continue;
      yield {
        message: message('prior-text-similar', {
          heading: sectionHeading(form),
          year: previous.year,
          percent: Math.floor(share * 100),
        }),
        range: section.headingRange,
        related: passages(report, form, clauses, previous),
        data: { section: form.number, share: Math.floor(share * 1000) / 1000 },
      };
    }
  },
);

function lengthOf(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, { length }) => sum + length, 0);
}

/** The longest runs of clauses that are last year's, here and there. */
function passages(
  { source }: Report,
  { number }: SectionForm,
  clauses: readonly Clause[],
  previous: ReportDigest,
): Related[] {
  const runs: { range: Range; hash: number }[] = [];
  let goesOn = false;
  for (const { hash, range } of clauses) {
    const isKnown = previous.placeOfClause(number, hash) !== null;
    const last = runs.at(-1);
    if (isKnown && goesOn && last) last.range = makeRange(last.range.start, range.end);
    else if (isKnown) runs.push({ range, hash });
    goesOn = isKnown;
  }
  const longest = runs
    .sort((a, b) => b.range.end - b.range.start - (a.range.end - a.range.start))
    .slice(0, MOST_PASSAGES)
    .sort((a, b) => a.range.start - b.range.start);
  return longest.flatMap(({ range, hash }): Related[] => {
    const elsewhere = previous.placeOfClause(number, hash);
    const text = source.text.slice(range.start, range.start + LONGEST_QUOTE).replace(/\s+/g, '');
    const args = { text, year: previous.year };
    return [
      { message: message('related.passage', args), range },
      ...(elsewhere ? [{ message: message('related.passage-elsewhere', args), elsewhere }] : []),
    ];
  });
}

const LONGEST_QUOTE = 24;
