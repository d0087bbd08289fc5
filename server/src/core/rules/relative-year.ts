import { message } from '../messages/message.ts';
import type { Paragraph } from '../prose/paragraphs.ts';
import { findInEach } from '../prose/find-in-each.ts';
import { sentencesOf, spanIn } from '../prose/sentences.ts';
import { type Draft, defineRule } from './rule.ts';

/** 今年 and 去年 as words of their own: not 至今年底, 如今年轻, 过去年度. */
const RELATIVE =
  /(?<![如当至现迄而到])今年(?![轻龄代纪均长岁度报])|(?<![过失免除])去年(?![轻龄代纪均长岁度报])/g;
/** Beside the year of the report, or in a comparison, it is clear which year is meant. */
const COMPARED_BEFORE = /[较比与同跟和](?:[^，。、]{0,4})$/;
const COMPARED_BEHIND = /^(?:同期|相比|同比|底|末|同|的?基础)/;
const QUOTED = /“[^”]{0,60}”|《[^》]{0,60}》|「[^」]{0,60}」/g;

/** 今年 and 去年 in a report that is read a year later. */
export const relativeYear = defineRule(
  { id: 'relative-year', severity: 'info', fix: 'none', tag: 'dates', source: '通行做法' },
  ({ report }) => relativeYears(report),
);

const relativeYears = findInEach(inParagraph);

function* inParagraph(paragraph: Paragraph): Iterable<Draft> {
  for (const sentence of sentencesOf(paragraph)) {
    // Names and slogans stay as they are.
    const words = sentence.text.replace(QUOTED, (quoted) => '＊'.repeat(quoted.length));
    if (/20\d{2}年/.test(words)) continue;
    for (const match of words.matchAll(RELATIVE)) {
      const before = words.slice(0, match.index);
      const behind = words.slice(match.index + 2);
      if (COMPARED_BEFORE.test(before) || COMPARED_BEHIND.test(behind)) continue;
      const { text, span } = spanIn(sentence, match.index, 2);
      yield {
        message: message('relative-year', { word: match[0] }),
        range: text.sourceRange(span),
        data: paragraph.section === null ? {} : { section: paragraph.section },
      };
      break;
    }
  }
}
