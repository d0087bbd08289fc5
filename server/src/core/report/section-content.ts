import { PLACEHOLDER } from './prompts.ts';
import { deniesSection } from './headings.ts';
import type { Report, Section } from './report.ts';
import { contentEnd } from './signature.ts';

/** Whether there is more below a heading than the template's own prompt. A heading that denies its part says enough. */
export function hasContent(report: Report, section: Section): boolean {
  if (deniesSection(section.words)) return true;
  return section.blocks
    .slice(0, contentEnd(report, section))
    .some((block) => block.kind === 'table' || !isPrompt(block.text.trimmed));
}

/** The prompts of the official template and of our own: （文字描述）, （请填写…）. */
function isPrompt(text: string): boolean {
  return text === '' || text === PLACEHOLDER || /^[（(](?:文字描述|请填写)[^（()）]*[)）]$/.test(text);
}
