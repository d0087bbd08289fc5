import { replaceSpan } from '../fixes/edit-text.ts';
import { message } from '../messages/message.ts';
import { canBeSameOrgan } from '../report/same-organ.ts';
import { signatureOf } from '../report/signature.ts';
import { withoutBlanks } from '../text/blank.ts';
import { defineRule } from './rule.ts';

/** Another organ signs than the title names. */
export const signatureOrganMismatch = defineRule(
  {
    id: 'signature-organ-mismatch',
    severity: 'warning',
    fix: 'review',
    tag: 'structure',
    source: '通行做法',
  },
  function* ({ report }) {
    const titled = report.title?.organ;
    const signature = signatureOf(report);
    // An organ's name without a date below it may be a link of the page.
    if (!titled || !signature?.organ || !signature.date) return;
    const { text } = signature.organ;
    const signed = withoutBlanks(text.text);
    if (canBeSameOrgan(titled, signed)) return;
    yield {
      message: message('signature-organ-mismatch', { signed, titled }),
      range: text.range,
      related: report.title ? [{ message: message('related.title'), range: report.title.range }] : [],
      fixes: [
        {
          title: message('fix.standard-heading', { heading: titled }),
          safety: 'review',
          edits: replaceSpan(text, text.trimmedSpan, titled),
          preferred: true,
        },
      ],
    };
  },
);
