import { message } from '../messages/message.ts';
import { characterAt } from '../text/character-at.ts';
import { defineRule } from './rule.ts';

/** Neither title nor period nor signature says which year the report is about. */
export const reportYearUnknown = defineRule(
  { id: 'report-year-unknown', severity: 'info', fix: 'none', tag: 'dates', source: '通行做法' },
  function* ({ report }) {
    if (report.year !== null) return;
    const first = report.document.blocks[0];
    const top = first?.kind === 'line' ? first.text.range : characterAt(report.source.text, 0);
    yield { message: message('report-year-unknown'), range: report.title?.range ?? top };
  },
);
