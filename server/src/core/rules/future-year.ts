import { message } from '../messages/message.ts';
import { readOwnAction } from '../prose/own-action.ts';
import { OVERVIEW, type Paragraph } from '../prose/paragraphs.ts';
import { findInEach } from '../prose/find-in-each.ts';
import { type Sentence, sentencesOf, spanIn } from '../prose/sentences.ts';
import type { Report } from '../report/report.ts';
import { type Draft, defineRule } from './rule.ts';

/** What makes a year to come right: plans and their end, terms, names of documents. */
const LOOKS_AHEAD =
  /规划|计划|远景|目标|纲要|方案|行动|十[三四五六七]五|[至到—–－~～-]20\d{2}年|[前底末]|力争|预计|预期|展望|争取|期限|有效期|任期|届|到期|有效|之前|拟|将|起|《|〔/;
const YEAR = /20\d{2}(?=年)/g;
const FIGURE = /\d(?:余|多)?[件条个份篇次期宗起]/;
const DONE = /(?:收到|受理|办理|答复|公开|发布|制定|制发|印发)[^，。]{0,24}\d/;

/** A year after the next one, or what the organ is said to have done in the next: the report's own year was miswritten. */
export const futureYear = defineRule(
  { id: 'future-year', severity: 'warning', fix: 'none', tag: 'dates', source: '通行做法' },
  ({ report }) => futureYears(report),
);

const futureYears = findInEach(inParagraph);

function* inParagraph(paragraph: Paragraph, { year }: Report): Iterable<Draft> {
  if (year === null || paragraph.section === null || !/[，。]/.test(paragraph.text.text)) return;
  for (const sentence of sentencesOf(paragraph)) {
    if (LOOKS_AHEAD.test(sentence.text)) continue;
    const places = paragraph.section === OVERVIEW && isDone(sentence, year + 1) ? [year + 1] : [];
    for (const match of sentence.text.matchAll(YEAR)) {
      const stated = Number(match[0]);
      if (isNameOfEvent(sentence.text, match.index)) continue;
      if (stated <= year + 1 && !(places.includes(stated) && match.index < 12)) continue;
      const { text, span } = spanIn(sentence, match.index, 5);
      yield {
        message: message('future-year', { stated, year }),
        range: text.sourceRange(span),
        data: { section: paragraph.section },
      };
    }
  }
}

/** 公开2026年世界园艺博览会的筹备信息, 2026年度招生: what is to come has a year in its name. */
function isNameOfEvent(text: string, at: number): boolean {
  const behind = text.slice(at + 5, at + 8);
  return /^[\u4e00-\u9fff]/.test(behind) && !/^(?:度[，,]|度?[我本全共以]|上半年|下半年|\d)/.test(behind);
}

/** 2026年，我局共收到申请5件, in the report of 2025: what is done and counted, and not in the first months. */
function isDone(sentence: Sentence, year: number): boolean {
  return (
    readOwnAction(sentence)?.year === year &&
    FIGURE.test(sentence.text) &&
    DONE.test(sentence.text) &&
    !/\d月|预算/.test(sentence.text)
  );
}
