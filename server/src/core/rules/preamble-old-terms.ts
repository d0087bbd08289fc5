import { message } from '../messages/message.ts';
import { openingOf } from '../prose/opening.ts';
import { sentencesOf, spanIn } from '../prose/sentences.ts';
import { defineRule } from './rule.ts';

/** Parts of the reports for the years up to 2018, none of which is a part now. */
const OLD =
  /概述(?=[、，,])|依申请公开(?:政府)?信息(?:和|及|与|、)不予公开(?:政府信息)?(?:的)?情况|(?:政府信息公开的?)?收费(?:[及和、]?减免)(?:的)?情况|不予公开政府信息(?:的)?情况/;

/** The preamble lists parts of the old format. */
export const preambleOldTerms = defineRule(
  {
    id: 'preamble-old-terms',
    severity: 'warning',
    fix: 'none',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    for (const paragraph of openingOf(report))
      for (const sentence of sentencesOf(paragraph)) {
        const old = OLD.exec(sentence.text);
        // Only where the sentence tells what the report is made of.
        if (!old || !/报告|年报/.test(sentence.text) || !/组成|构成|包括|分为|部分|内容/.test(sentence.text))
          continue;
        const { text, span } = spanIn(sentence, old.index, old[0].length);
        yield {
          message: message('preamble-old-terms', { stated: old[0] }),
          range: text.sourceRange(span),
        };
        return;
      }
  },
);
