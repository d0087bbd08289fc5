import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { signatureOf } from '../report/signature.ts';
import { writeDate } from '../report/written-date.ts';
import { defineRule } from './rule.ts';

/** The date of the signature in other digits, with zeros or with other separators than 年月日. */
export const signDateFormat = defineRule(
  { id: 'sign-date-format', severity: 'info', fix: 'safe', tag: 'dates', source: 'GB/T 9704—2012' },
  function* ({ report }) {
    const signature = signatureOf(report);
    const date = signature?.date;
    // A date on its own may be what the site printed below the text.
    if (!date?.written || !signature?.organ || date.written.isStandard) return;
    const { text } = date.line;
    const due = writeDate(date.written);
    const { start, end } = text.trimmedSpan;
    const isBracketed = /^[（(]/.test(text.trimmed);
    const span = isBracketed ? { start: start + 1, end: end - 1 } : { start, end };
    yield {
      message: message('sign-date-format', { stated: text.trimmed, due }),
      range: text.range,
      fixes: [
        {
          title: message('fix.standard-heading', { heading: due }),
          safety: 'safe',
          edits: replaceSpan(text, span, due),
          preferred: true,
        },
      ],
    };
  },
);
