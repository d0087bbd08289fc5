import { replaceSpan } from '../fixes/edit-text.ts';
import { lawDocument, successorOf } from '../law/documents.ts';
import { isInForceFor } from '../law/law-document.ts';
import { writtenNumbers } from '../law/written-numbers.ts';
import { message } from '../messages/message.ts';
import { openingOf } from '../prose/opening.ts';
import { findInEach } from '../prose/find-in-each.ts';
import { type Sentence, sentencesOf, spanIn } from '../prose/sentences.ts';
import type { Report } from '../report/report.ts';
import { type Draft, defineRule } from './rule.ts';

/** A mention of the old beside the new, or of its end, tells a history and is right. */
const HISTORY = /废止|修订|修正|替代|代替|失效|原《|原国办|不再/;
/** What took the place of each document and article is said there. */
const OLD_REGULATION = lawDocument('regulation-2007');
const OLD_FORMAT = lawDocument('format-2019');

const citingSentences = findInEach((paragraph) =>
  sentencesOf(paragraph).filter(({ text }) => writtenNumbers(text).length > 0 && !HISTORY.test(text)),
);

/** The report rests on a document that another has replaced: 60号 from 2021 on, 国务院令第492号, its articles 31 and 32. */
export const basisOutdated = defineRule(
  {
    id: 'basis-outdated',
    severity: 'warning',
    fix: 'safe',
    tag: 'structure',
    source: '国办公开办函〔2021〕30号；《条例》（国务院令第711号）',
  },
  function* ({ report }) {
    const { year } = report;
    const opening = new Set(openingOf(report));
    for (const sentence of citingSentences(report)) {
      // Elsewhere than in the opening it may be told what was so at its time.
      const isBasis = opening.has(sentence.paragraph);
      if (year !== null && !isInForceFor(OLD_FORMAT, year)) yield* oldFormat(sentence, report, isBasis);
      yield* oldDecree(sentence, isBasis);
    }
    for (const paragraph of openingOf(report))
      for (const sentence of sentencesOf(paragraph)) yield* oldArticle(sentence);
  },
);

function* oldFormat(sentence: Sentence, report: Report, isBasis: boolean): Iterable<Draft> {
  const due = successorOf(OLD_FORMAT).number;
  const old = writtenNumbers(sentence.text).find(
    ({ document, isComplete }) => document === OLD_FORMAT && isComplete,
  );
  // Beside the old number the new one may do without its code: 〔2021〕30号, 30号.
  if (!old || sentence.text.includes(due.slice(due.indexOf('〕') + 1))) return;
  // Where the tables follow the old format too, that has to be mended first.
  const isTrue = report.tables.every(
    ({ form, table }) => form === report.form || report.form?.tables.includes(table),
  );
  yield replaced(sentence, old.index, old.text, due, isTrue && isBasis ? 'safe' : 'review');
}

function* oldDecree(sentence: Sentence, isBasis: boolean): Iterable<Draft> {
  const stated = decreeDigits(OLD_REGULATION.number);
  const due = decreeDigits(successorOf(OLD_REGULATION).number);
  const old = writtenNumbers(sentence.text).find(({ document }) => document === OLD_REGULATION);
  if (!old || sentence.text.includes(due)) return;
  const at = old.index + old.text.indexOf(stated);
  const around = sentence.text.slice(Math.max(0, old.index - 24), at + 24);
  const isDated = /\d{4}年|施行|实施|以来/.test(around);
  yield replaced(sentence, at, stated, due, isDated || !isBasis ? 'review' : 'safe');
}

function decreeDigits(number: string): string {
  return number.replace(/\D/g, '');
}

const OLD_ARTICLE = /条例》?(?:》)?(第三十[一二]条)/;

function* oldArticle(sentence: Sentence): Iterable<Draft> {
  const match = sentence.text.includes('条例') ? OLD_ARTICLE.exec(sentence.text) : null;
  const stated = match?.[1];
  if (!match || stated === undefined) return;
  if (
    !/(?:编制|撰写|公布|发布|起草)[^。]{0,30}(?:报告|年报)|(?:报告|年报)[^。]{0,12}(?:编制|公布|发布)/.test(
      sentence.text,
    )
  )
    return;
  const at = match.index + match[0].indexOf(stated);
  yield replaced(sentence, at, stated, OLD_REGULATION.movedArticles?.[stated] ?? stated, 'review');
}

function replaced(
  sentence: Sentence,
  at: number,
  stated: string,
  due: string,
  safety: 'safe' | 'review',
): Draft {
  const { text, span } = spanIn(sentence, at, stated.length);
  const name = /^\d/.test(stated) ? [`国务院令第${stated}号`, `国务院令第${due}号`] : [stated, due];
  return {
    message: message('basis-outdated', { stated: name[0] ?? stated, due: name[1] ?? due }),
    range: text.sourceRange(span),
    fixes: [
      {
        title: message('fix.standard-heading', { heading: due }),
        safety,
        edits: replaceSpan(text, span, due),
        preferred: true,
      },
    ],
  };
}
