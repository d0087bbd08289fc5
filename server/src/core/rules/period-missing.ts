import { insertProse } from '../fixes/insert-blocks.ts';
import { message } from '../messages/message.ts';
import { OVERVIEW, paragraphsOfSection } from '../prose/paragraphs.ts';
import { periodOf, saysPeriod } from '../prose/period.ts';
import { defineRule } from './rule.ts';

/** Nothing is said of the period that the figures cover. A part of a report, without title or overview, is not asked. */
export const periodMissing = defineRule(
  { id: 'period-missing', severity: 'info', fix: 'review', tag: 'dates', source: '通行做法' },
  function* ({ report }) {
    const overview = report.sections.find(({ form }) => form.number === OVERVIEW);
    if (!report.title || !overview || report.year === null) return;
    if (!paragraphsOfSection(report, OVERVIEW).some(({ text }) => text.text.includes('。'))) return;
    if (periodOf(report) || saysPeriod(report)) return;
    const sentence = `本报告所列数据的统计期限自${report.year}年1月1日起至${report.year}年12月31日止。`;
    yield {
      message: message('period-missing', { year: report.year }),
      range: report.title.range,
      fixes: [
        {
          title: message('fix.state-period'),
          safety: 'review',
          edits: [insertProse(report, overview, sentence)],
          preferred: true,
        },
      ],
    };
  },
);
