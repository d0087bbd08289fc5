import type { Fix } from '../findings/finding.ts';
import { insertSentence } from '../fixes/insert-blocks.ts';
import { message } from '../messages/message.ts';
import { findInEach } from '../prose/find-in-each.ts';
import { writtenSection } from '../prose/words.ts';
import { isPieceOfLabel } from '../report/lost-rows.ts';
import type { Report, Section } from '../report/report.ts';
import { defineRule } from './rule.ts';
import { unpaidApplications } from './unpaid-applications.ts';

const SENTENCE = '本年度未收取信息处理费。';
const FEE = /信息处理费|处理费|收费|收取[^，。；\n]{0,10}费|费用/;

/** Nothing is said on fees for handling applications (国办函〔2020〕109号, from 2021 on). */
export const feeDisclosureMissing = defineRule(
  {
    id: 'fee-disclosure-missing',
    severity: 'info',
    fix: 'review',
    tag: 'structure',
    forms: ['2021'],
    source: '国办函〔2020〕109号；通行做法',
  },
  function* ({ report }) {
    const section = report.form?.id === '2021' ? writtenSection(report, '六') : null;
    if (!section || speaksOfFees(report)) return;
    yield {
      message: message('fee-disclosure-missing'),
      range: section.headingRange,
      data: { section: '六' },
      fixes: unpaidApplications(report) ? [] : [denial(report, section)],
    };
  },
);

const namingFees = findInEach(({ text: { text } }) => (FEE.test(text) ? [text] : []));

/** The labels of a table whose grid was lost stand among the prose, and say nothing. */
function speaksOfFees(report: Report): boolean {
  const tables = report.form?.tables ?? [];
  for (const text of namingFees(report))
    if (!tables.some((table) => isPieceOfLabel(text, table))) return true;
  return false;
}

function denial(report: Report, section: Section): Fix {
  return {
    title: message('fix.insert-sentence', { text: SENTENCE }),
    safety: 'review',
    edits: [insertSentence(report, section, SENTENCE)],
  };
}
