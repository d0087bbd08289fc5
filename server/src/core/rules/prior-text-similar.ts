import type { Related } from '../findings/finding.ts';
import { type SectionForm, sectionHeading } from '../forms/form.ts';
import { message } from '../messages/message.ts';
import { type Clause, clausesOf, proseSections } from '../neighbours/clauses.ts';
import { SHINGLE_LENGTH, shinglesOf } from '../neighbours/shingles.ts';
import type { ReportDigest } from '../neighbours/report-digest.ts';
import { firstSections, type Report } from '../report/report.ts';
import { makeRange, type Range } from '../text/range.ts';
import { defineRule } from './rule.ts';

/** Two years of one organ share terms and habits; a section of which this much is the same was copied. */
const LEAST_SHARE = 0.85;
/** In characters: of less text the usual turns of phrase make too much. */
const SHORTEST_SECTION = 100;
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
      const { share, length } = coverageOf(report, form.number, previous);
      if (length < SHORTEST_SECTION || share < LEAST_SHARE) continue;
      yield {
        message: message('prior-text-similar', {
          heading: sectionHeading(form),
          year: previous.year,
          percent: Math.floor(share * 100),
        }),
        range: section.headingRange,
        related: passages(report, form, clausesOf(report, form.number), previous),
        data: { section: form.number, share: Math.floor(share * 1000) / 1000 },
      };
    }
  },
);

/**
 * How many of the characters of a section stand in a run that last year's has too, and how many there are. A word changed
 * here and there takes away no more than itself. Where so many are new that it was not copied, it is not gone through to
 * its end.
 */
function coverageOf(
  report: Report,
  section: SectionForm['number'],
  previous: ReportDigest,
): { readonly share: number; readonly length: number } {
  const paragraphs = shinglesOf(report, section).filter((shingles) => shingles.length > 0);
  const length = paragraphs.reduce((sum, shingles) => sum + shingles.length + SHINGLE_LENGTH - 1, 0);
  if (length < SHORTEST_SECTION) return { share: 0, length };
  let unknown = 0;
  for (const shingles of paragraphs) {
    let end = 0;
    for (let at = 0; at < shingles.length; at++) {
      if (previous.hasShingle(section, shingles[at] ?? 0)) end = at + SHINGLE_LENGTH;
      else if (at >= end && (length - ++unknown) / length < LEAST_SHARE) return { share: 0, length };
    }
    unknown += shingles.length + SHINGLE_LENGTH - 1 - Math.max(end, shingles.length);
  }
  return { share: (length - unknown) / length, length };
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
