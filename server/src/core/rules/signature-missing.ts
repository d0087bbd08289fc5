import { message } from '../messages/message.ts';
import { isDatedAbove } from '../report/dated-above.ts';
import { contentEnd, signatureOf } from '../report/signature.ts';
import { readDate } from '../report/written-date.ts';
import { textLines } from '../syntax/blocks.ts';
import { defineRule } from './rule.ts';

/**
 * Nobody signs the report, or no date stands below the organ. Web pages give both above the text or in the page round
 * it: where a date stands near the title, or the title stands outside the text, nothing is asked for.
 */
export const signatureMissing = defineRule(
  { id: 'signature-missing', severity: 'info', fix: 'none', tag: 'structure', source: '通行做法' },
  function* ({ report }) {
    const last = report.sections.at(-1);
    const { pageTitle } = report.document;
    if (last?.form.number !== '六' || !report.title || report.title.range.start === pageTitle?.range.start)
      return;
    const lines = textLines(last.blocks);
    if (lines.length === 0 || contentEnd(report, last) === 0 || isDatedAbove(report)) return;
    const signature = signatureOf(report);
    if (signature?.date) return;
    // A date anywhere below is somebody's signature, only not where it is looked for.
    if (
      lines.some(({ text }) => readDate(text.text) !== null || ENDS_WITH_DATE.test(text.trimmed.slice(-20)))
    )
      return;
    const end = lines.at(-1);
    yield {
      message: message(signature?.organ ? 'signature-missing.date' : 'signature-missing'),
      range: signature?.organ?.text.range ?? end?.text.range ?? last.headingRange,
    };
  },
);

/** A day at the end of a line, or its place kept open: 2027年1月　日. */
const ENDS_WITH_DATE =
  /(?:[\d一二三四五六七八九十]{1,3}|[年×Xx＿_])\s{0,4}月\s{0,4}(?:[\d一二三四五六七八九十]{1,3}|[×Xx＿_]{0,4})\s{0,4}日?[)）]?\s{0,4}$/;
