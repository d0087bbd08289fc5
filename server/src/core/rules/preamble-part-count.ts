import { replaceSpan } from '../fixes/edit-text.ts';
import type { Fix } from '../findings/finding.ts';
import { message } from '../messages/message.ts';
import { type PartsSentence, partsSentenceOf } from '../prose/parts-sentence.ts';
import { spanIn } from '../prose/sentences.ts';
import { firstSections } from '../report/report.ts';
import { defineRule } from './rule.ts';

/** The parts that every format asks for. */
const PARTS = 6;

/** What is said of the number of parts does not fit the parts named or those that are there, all six of them. */
export const preamblePartCount = defineRule(
  {
    id: 'preamble-part-count',
    severity: 'warning',
    fix: 'review',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    // Where a part is missing, that is said already.
    if (firstSections(report).length !== PARTS) return;
    const parts = partsSentenceOf(report);
    if (!parts) return;
    const { sentence, stated, listed } = parts;
    const isCountWrong = stated !== null && stated.count !== PARTS;
    const isListShort = listed !== null && listed < PARTS;
    if (!isCountWrong && !isListShort) return;
    // A list that can't be told apart says nothing against the number: 六个部分 may be there with names of their own.
    if (isCountWrong && stated.count > PARTS && listed === null) return;
    const { text, span } = stated
      ? spanIn(sentence, stated.at, stated.length + 1)
      : spanIn(sentence, 0, sentence.text.length);
    yield {
      message: isCountWrong
        ? message('preamble-part-count', { stated: stated.count, actual: PARTS })
        : message('preamble-part-count.listed', { listed: listed ?? 0, actual: PARTS }),
      range: text.sourceRange(span),
      fixes: isCountWrong && !isListShort ? rightCount(parts) : [],
    };
  },
);

function rightCount({ sentence, stated }: PartsSentence): Fix[] {
  if (!stated) return [];
  const { text, span } = spanIn(sentence, stated.at, stated.length);
  const written = /\d/.test(sentence.text.charAt(stated.at)) ? String(PARTS) : '六';
  return [
    {
      title: message('fix.standard-heading', { heading: written }),
      safety: 'review',
      edits: replaceSpan(text, span, written),
      preferred: true,
    },
  ];
}
