import { message } from '../messages/message.ts';
import { namesProblems } from '../prose/problems.ts';
import { wordsOfSection, writtenSection } from '../prose/words.ts';
import { defineRule } from './rule.ts';

/** The part on problems names none (条例第五十条第四项). */
export const problemsEmpty = defineRule(
  {
    id: 'problems-empty',
    severity: 'warning',
    fix: 'none',
    tag: 'structure',
    source: '《条例》第五十条第（四）项',
  },
  function* ({ report }) {
    const section = writtenSection(report, '五');
    const words = wordsOfSection(report, '五');
    if (!section || words === '' || namesProblems(words)) return;
    yield {
      message: message('problems-empty'),
      range: section.headingRange,
      data: { section: '五' },
    };
  },
);
