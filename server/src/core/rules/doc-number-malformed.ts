import { replaceSpan } from '../fixes/edit-text.ts';
import { writtenNumbers } from '../law/written-numbers.ts';
import { message } from '../messages/message.ts';
import type { Paragraph } from '../prose/paragraphs.ts';
import { findInEach } from '../prose/find-in-each.ts';
import type { Report } from '../report/report.ts';
import { sentencesOf, spanIn } from '../prose/sentences.ts';
import { type Draft, defineRule } from './rule.ts';

/** What the numbers of the documents that issued the formats begin with. */
const CODE = '国办公开办函';

/** The number of the document that fixes the format, miswritten. One whose digits are right may be mended without asking. */
export const docNumberMalformed = defineRule(
  {
    id: 'doc-number-malformed',
    severity: 'warning',
    fix: 'safe',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  ({ report }) => malformedNumbers(report),
);

const malformedNumbers = findInEach(inParagraph);

function* inParagraph(paragraph: Paragraph, report: Report): Iterable<Draft> {
  for (const sentence of sentencesOf(paragraph))
    for (const { code, document, index, text: stated } of writtenNumbers(sentence.text)) {
      if (code !== CODE) continue;
      const due = document?.number ?? report.form?.documentNumber;
      if (due === undefined || stated === due || !due.startsWith(CODE)) continue;
      if (document === null && isAnother(sentence.text, index, stated)) continue;
      const { text, span } = spanIn(sentence, index, stated.length);
      // Characters that look alike to a reader and were only folded for reading are none of this rule's.
      if (text.text.slice(span.start, span.end) === due) continue;
      yield {
        message: message('doc-number-malformed', { stated, due }),
        range: text.sourceRange(span),
        fixes: [
          {
            title: message('fix.standard-heading', { heading: due }),
            safety: document === null ? 'review' : 'safe',
            edits: replaceSpan(text, span, due),
            preferred: true,
          },
        ],
      };
    }
}

/** A well-formed number of another document, unless it stands behind the name of the format. */
function isAnother(text: string, at: number, stated: string): boolean {
  return /〔\d{4}〕\d{1,3}号$/.test(stated) && !/年度报告格式/.test(text.slice(Math.max(0, at - 24), at));
}
