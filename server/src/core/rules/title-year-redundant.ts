import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { plainYears } from '../report/title-text.ts';
import { titleWords } from '../report/title-words.ts';
import { makeRange } from '../text/range.ts';
import { defineRule } from './rule.ts';

/** 2025年度…年度报告: 年度 is there twice. */
export const titleYearRedundant = defineRule(
  { id: 'title-year-redundant', severity: 'info', fix: 'safe', tag: 'structure', source: '通行做法' },
  function* ({ report }) {
    const words = titleWords(report);
    const match = words && /(\d{4})(年?)度(?=.{0,60}年度报告)/.exec(plainYears(words.text));
    if (!words || !match) return;
    const mark = makeRange(match.index + 4, match.index + match[0].length);
    const edits =
      match[2] === ''
        ? replaceSpan(words, mark, '年')
        : replaceSpan(words, makeRange(mark.end - 1, mark.end), '');
    yield {
      message: message('title-year-redundant', { year: match[1] ?? '' }),
      range: words.sourceRange(makeRange(match.index, mark.end)),
      fixes: [
        {
          title: message('fix.standard-heading', { heading: `${match[1]}年` }),
          safety: 'safe',
          edits,
          preferred: true,
        },
      ],
    };
  },
);
