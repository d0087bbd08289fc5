import { sectionHeading } from '../forms/form.ts';
import { PLACEHOLDER } from '../fixes/insert-blocks.ts';
import { message } from '../messages/message.ts';
import { deniesSection } from '../report/headings.ts';
import { contentEnd } from '../report/signature.ts';
import type { Report, Section } from '../report/report.ts';
import { defineRule } from './rule.ts';

/** A heading with nothing below it but, at most, the template's own prompt. */
export const sectionEmpty = defineRule(
  { id: 'section-empty', severity: 'error', fix: 'none', tag: 'structure', source: '《条例》第五十条' },
  function* ({ report }) {
    for (const section of report.sections) {
      if (hasContent(report, section)) continue;
      const heading = sectionHeading(section.form);
      yield {
        message: message('section-empty', { heading }),
        range: section.headingRange,
        data: { section: section.form.number },
      };
    }
  },
);

function hasContent(report: Report, section: Section): boolean {
  if (deniesSection(section.words)) return true;
  return section.blocks
    .slice(0, contentEnd(report, section))
    .some((block) => block.kind === 'table' || !isPrompt(block.text.trimmed));
}

/** The prompts of the official template and of our own: （文字描述）, （请填写…）. */
function isPrompt(text: string): boolean {
  return text === '' || text === PLACEHOLDER || /^[（(](?:文字描述|请填写)[^（()）]*[)）]$/.test(text);
}
