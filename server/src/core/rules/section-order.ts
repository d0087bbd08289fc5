import { sectionHeading } from '../forms/form.ts';
import { sections as sectionForms } from '../forms/sections.ts';
import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { headingSpan } from '../report/headings.ts';
import { firstSections, hasOtherNumber, type Section } from '../report/report.ts';
import { makeRange } from '../text/range.ts';
import { type Draft, defineRule } from './rule.ts';

/** The six parts out of their order, or with another number than the form gives them. */
export const sectionOrder = defineRule(
  {
    id: 'section-order',
    severity: 'error',
    fix: 'review',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    // A section that is there again is reported as that.
    const sections = firstSections(report);
    const inOrder = longestRun(sections);
    for (const section of sections) {
      if (!inOrder.has(section)) yield outOfOrder(section);
      else if (hasOtherNumber(section)) yield misnumbered(section);
    }
  },
);

function outOfOrder(section: Section): Draft {
  return {
    message: message('section-order', { heading: sectionHeading(section.form) }),
    range: section.headingRange,
    data: { section: section.form.number },
  };
}

function misnumbered(section: Section): Draft {
  const { number } = section.form;
  const { numeral, numeralSpan } = section.number;
  const start = headingSpan(section.heading)?.span.start ?? 0;
  const edits = replaceSpan(
    section.heading.text,
    makeRange(start + numeralSpan.start, start + numeralSpan.end),
    number,
  );
  return {
    message: message('section-order.number', {
      heading: sectionHeading(section.form),
      stated: numeral ?? '',
    }),
    range: section.headingRange,
    data: { section: number },
    fixes: [{ title: message('fix.renumber', { number }), safety: 'review', edits, preferred: true }],
  };
}

/** The longest run of sections that are in order: the fewest others are called misplaced. */
function longestRun(sections: readonly Section[]): Set<Section> {
  const rank = (section: Section): number => sectionForms.indexOf(section.form);
  const runs: Section[][] = [];
  sections.forEach((section, index) => {
    const before = runs.slice(0, index).filter((run) => rank(run.at(-1) ?? section) <= rank(section));
    const best = before.reduce<Section[]>(
      (longest, run) => (run.length > longest.length ? run : longest),
      [],
    );
    runs.push([...best, section]);
  });
  return new Set(runs.reduce<Section[]>((longest, run) => (run.length > longest.length ? run : longest), []));
}
