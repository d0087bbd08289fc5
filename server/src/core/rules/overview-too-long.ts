import { message } from '../messages/message.ts';
import { OVERVIEW, paragraphsOfSection } from '../prose/paragraphs.ts';
import { writtenSection } from '../prose/words.ts';
import { ofWords } from '../text/words.ts';
import { defineRule } from './rule.ts';

/** In principle, as the notices on writing the report put it. */
const MOST_CHARACTERS = 1000;

/** Counted as word processors do: a number or a Latin word is one. */
const lengthOf = ofWords((words) => words.replace(/[\w.%@/:-]+/g, '1').length);

/** 总体情况 goes over the length asked for. */
export const overviewTooLong = defineRule(
  {
    id: 'overview-too-long',
    severity: 'info',
    fix: 'none',
    tag: 'structure',
    forms: ['2021'],
    source: '各地编制年报的通知（如武政办发〔2025〕54号）',
  },
  function* ({ report }) {
    const section = report.form?.id === '2021' ? writtenSection(report, OVERVIEW) : null;
    if (!section) return;
    const count = paragraphsOfSection(report, OVERVIEW).reduce((sum, { text }) => sum + lengthOf(text), 0);
    if (count <= MOST_CHARACTERS) return;
    yield {
      message: message('overview-too-long', { count }),
      range: section.headingRange,
      data: { section: '一', stated: count },
    };
  },
);
