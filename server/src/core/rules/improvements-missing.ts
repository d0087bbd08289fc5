import { message } from '../messages/message.ts';
import { namesImprovements, namesProblems } from '../prose/problems.ts';
import { wordsOfSection, writtenSection } from '../prose/words.ts';
import { defineRule } from './rule.ts';

/** The part on problems and improvement names problems only (条例第五十条第四项). */
export const improvementsMissing = defineRule(
  {
    id: 'improvements-missing',
    severity: 'info',
    fix: 'none',
    tag: 'structure',
    source: '《条例》第五十条第（四）项',
  },
  function* ({ report }) {
    const section = writtenSection(report, '五');
    const words = wordsOfSection(report, '五');
    if (!section || !namesProblems(words) || namesImprovements(words)) return;
    yield {
      message: message('improvements-missing'),
      range: section.headingRange,
      data: { section: '五' },
    };
  },
);
