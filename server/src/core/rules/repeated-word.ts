import type { TextEdit } from '../findings/finding.ts';
import { message } from '../messages/message.ts';
import { repeatsIn } from '../prose/repeats.ts';
import { findInEach } from '../prose/find-in-each.ts';
import { isInStyle } from '../prose/style-paragraphs.ts';
import { makeRange } from '../text/range.ts';
import { defineRule } from './rule.ts';

const repeatedWords = findInEach((paragraph) => {
  const { text } = paragraph;
  return isInStyle(paragraph) ? repeatsIn(text.text).map((repeat) => ({ text, ...repeat })) : [];
});

/** The same word twice in a row: 公开工作工作, 政策的的出台. */
export const repeatedWord = defineRule(
  { id: 'repeated-word', severity: 'info', fix: 'safe', tag: 'style', source: '通行做法' },
  function* ({ report }) {
    for (const { text, start, word, length, isSure } of repeatedWords(report)) {
      const range = text.sourceRange(makeRange(start, start + length));
      // A blank, a line's end or mark-up between the two may be what tells them apart.
      if (range.end - range.start !== length) continue;
      const edits: TextEdit[] = [{ range: makeRange(range.start + word.length, range.end), newText: '' }];
      yield {
        message: message('repeated-word', { text: word + word }),
        range,
        fixes: [
          {
            title: message('fix.remove', { text: word }),
            safety: isSure ? 'safe' : 'review',
            edits,
            preferred: true,
          },
        ],
      };
    }
  },
);
