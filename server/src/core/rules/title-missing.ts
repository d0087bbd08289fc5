import { message } from '../messages/message.ts';
import { findTitleLike } from '../report/title.ts';
import type { Report } from '../report/report.ts';
import { characterAt } from '../text/character-at.ts';
import { defineRule } from './rule.ts';

/**
 * No line is the title of a report. A body that says itself which report it is (本报告…统计期限…) is how a web page
 * gives it, whose title stands elsewhere: there it only warns.
 */
export const titleMissing = defineRule(
  { id: 'title-missing', severity: 'error', fix: 'none', tag: 'structure', source: '通行做法' },
  function* ({ report }) {
    if (report.title || findTitleLike(report.preamble.blocks)) return;
    const first = report.document.blocks[0];
    yield {
      message: message('title-missing', {}),
      range: first?.kind === 'line' ? first.text.range : characterAt(report.source.text, 0),
      severity: introducesItself(report) ? 'warning' : 'error',
    };
  },
);

function introducesItself(report: Report): boolean {
  const opening = [...report.preamble.blocks, ...(report.sections[0]?.blocks.slice(0, 3) ?? [])];
  return opening.some(
    (block) => block.kind === 'line' && /本(?:年度)?报告|本年报/.test(block.text.text.replace(/\s+/g, '')),
  );
}
