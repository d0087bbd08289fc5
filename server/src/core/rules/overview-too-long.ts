import { message } from '../messages/message.ts';
import { wordsOfSection, writtenSection } from '../prose/words.ts';
import { defineRule } from './rule.ts';

/** In principle, as the notices on writing the report put it. */
const MOST_CHARACTERS = 1000;

/** 总体情况 goes over the length asked for. Counted as word processors do: a number or a Latin word is one. */
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
    const section = report.form?.id === '2021' ? writtenSection(report, '一') : null;
    if (!section) return;
    const count = wordsOfSection(report, '一')
      .replaceAll('\n', '')
      .replace(/[\w.%@/:-]+/g, '1').length;
    if (count <= MOST_CHARACTERS) return;
    yield {
      message: message('overview-too-long', { count }),
      range: section.headingRange,
      data: { section: '一', stated: count },
    };
  },
);
