import { replaceSpan } from '../fixes/edit-text.ts';
import { forms } from '../forms/index.ts';
import { message } from '../messages/message.ts';
import { paragraphsOf } from '../prose/paragraphs.ts';
import { sentencesOf, spanIn } from '../prose/sentences.ts';
import { defineRule } from './rule.ts';

const CODE = '国办公开办函';
/** What may stand behind the code: brackets of any kind or none, the year, the number, 号 or what is left of them. */
const WRITTEN = /国办公开办函([〔[［【{(（〈<]?)(\d{2,8})(?:年)?([〕\]］】})）〉>]?)(?:第)?(\d{0,3})(号?)/g;
/** Digits without brackets run together: 202130. */
const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  forms.map(({ documentNumber }) => [documentNumber.replace(/\D/g, ''), documentNumber]),
);

/** The number of the document that fixes the format, miswritten. One whose digits are right may be mended without asking. */
export const docNumberMalformed = defineRule(
  {
    id: 'doc-number-malformed',
    severity: 'warning',
    fix: 'safe',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    for (const paragraph of paragraphsOf(report))
      for (const sentence of sentencesOf(paragraph))
        for (const match of sentence.text.matchAll(WRITTEN)) {
          const stated = match[0];
          const known = DIGITS[`${match[2]}${match[4]}`];
          const due = known ?? report.form?.documentNumber;
          if (due === undefined || stated === due || !due.startsWith(CODE)) continue;
          if (known === undefined && isAnother(sentence.text, match.index, stated)) continue;
          const { text, span } = spanIn(sentence, match.index, stated.length);
          // Characters that look alike to a reader and were only folded for reading are none of this rule's.
          if (text.text.slice(span.start, span.end) === due) continue;
          yield {
            message: message('doc-number-malformed', { stated, due }),
            range: text.sourceRange(span),
            fixes: [
              {
                title: message('fix.standard-heading', { heading: due }),
                safety: known === undefined ? 'review' : 'safe',
                edits: replaceSpan(text, span, due),
                preferred: true,
              },
            ],
          };
        }
  },
);

/** A well-formed number of another document, unless it stands behind the name of the format. */
function isAnother(text: string, at: number, stated: string): boolean {
  return /〔\d{4}〕\d{1,3}号$/.test(stated) && !/年度报告格式/.test(text.slice(Math.max(0, at - 24), at));
}
