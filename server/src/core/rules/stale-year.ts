import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { readOwnAction } from '../prose/own-action.ts';
import { OVERVIEW, type Paragraph } from '../prose/paragraphs.ts';
import { findInEach } from '../prose/find-in-each.ts';
import { sentencesOf, spanIn } from '../prose/sentences.ts';
import type { Report } from '../report/report.ts';
import { makeRange } from '../text/range.ts';
import { type Draft, defineRule } from './rule.ts';

/**
 * What makes a mention of the year before right: comparisons, named documents, accounts and budgets, plans, what began
 * then, what of it was mended.
 */
const TOLD_OF_YEAR_BEFORE =
  /较|比|同期|上年|上一年|去年|增长|下降|《|〔|预算|决算|计划|规划|十[二三四五六]五|以来|截[至止]|开始|起|结转|评估|评议|考核|问题|整改|不足|测评|检查|延续|基础上|此后|继|首次|曾|已于|遗留/;

/** 总体情况 or 其他 tells what the organ did “last year”: a sentence of the last report that was left as it was. */
export const staleYear = defineRule(
  { id: 'stale-year', severity: 'warning', fix: 'review', tag: 'dates', source: '通行做法' },
  ({ report }) => staleYears(report),
);

const staleYears = findInEach(inParagraph);

function* inParagraph(paragraph: Paragraph, { year }: Report): Iterable<Draft> {
  if (year === null) return;
  if (paragraph.section !== OVERVIEW && paragraph.section !== '六') return;
  const sentences = sentencesOf(paragraph);
  for (const [index, sentence] of sentences.entries()) {
    const action = readOwnAction(sentence);
    if (action?.year !== year - 1 || TOLD_OF_YEAR_BEFORE.test(sentence.text)) continue;
    // A story that goes on in the report year is told on purpose.
    const around = [sentences[index - 1], sentence, sentences[index + 1]];
    if (around.some((other) => other?.text.includes(`${year}年`))) continue;
    const { text, span } = spanIn(sentence, action.at, 4);
    yield {
      message: message('stale-year', { stated: year - 1, year }),
      range: text.sourceRange(makeRange(span.start, span.end + 1)),
      data: { section: paragraph.section },
      fixes: [
        {
          title: message('fix.set-year', { year }),
          safety: 'review',
          edits: replaceSpan(text, span, String(year)),
          preferred: true,
        },
      ],
    };
  }
}
