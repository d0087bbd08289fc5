import { message } from '../messages/message.ts';
import { paragraphsOf } from '../prose/paragraphs.ts';
import { type Topic, unmentioned } from '../prose/unmentioned.ts';
import { writtenSection } from '../prose/words.ts';
import { defineRule } from './rule.ts';

/** The three things and the words that speak of them, generously. */
const RESULTS: readonly Topic[] = [
  ['工作考核', /考核|考评|绩效|测评|评估|评比/],
  [
    '社会评议',
    /评议|测评|评估|第三方|社会评价|公众评价|群众评价|满意度(?:调查|测|评|达|为|问卷)|好差评|行风/,
  ],
  ['责任追究', /追究|追责|问责|倒查|约谈|通报批评|责任事故/],
];

const missingResults = unmentioned(RESULTS);

/** The report of a government says nothing of 工作考核、社会评议和责任追究结果情况 (条例第五十条第四项). */
export const govAssessmentMissing = defineRule(
  {
    id: 'gov-assessment-missing',
    severity: 'warning',
    fix: 'none',
    tag: 'structure',
    source: '《条例》第五十条第（四）项',
  },
  function* ({ report }) {
    const section = writtenSection(report, '一');
    if (!section || !report.organ?.endsWith('人民政府')) return;
    const missing = missingResults(paragraphsOf(report));
    if (missing.length === 0) return;
    yield {
      message: message('gov-assessment-missing', { missing: missing.join('、') }),
      range: section.headingRange,
      data: { section: '一' },
    };
  },
);
