import type { SectionForm } from '../forms/form.ts';
import { sections as sectionForms, sectionRank } from '../forms/sections.ts';
import type { Block } from '../syntax/blocks.ts';
import { isLike } from './headings.ts';
import type { NumberedLine } from './numbered-lines.ts';
import { type Heading, inOrder } from './true-headings.ts';

/** Sections whose heading has words of the author's own, found by their numeral at the right place. */
export function findByNumber(
  parts: readonly NumberedLine[],
  named: readonly Heading[],
  blocks: readonly (Block | null)[],
): Heading[] {
  if (named.length === 0) return [];
  const found: Heading[] = [];
  for (const form of sectionForms) {
    const known = inOrder(named, found);
    if (known.some((heading) => heading.match.form === form)) continue;
    const place = sectionRank(form);
    const before = known.findLast((heading) => sectionRank(heading.match.form) < place)?.index ?? -1;
    const after =
      known.find((heading) => sectionRank(heading.match.form) > place)?.index ?? Number.POSITIVE_INFINITY;
    const heading = parts.find(
      ({ index, line, read }, position) =>
        before < index &&
        index < after &&
        read.number.numeral === form.number &&
        !line.text.trimmed.endsWith('。') &&
        (isLike(read.words, form) ||
          holdsTable(read.words, form, blocks.slice(index + 1, parts[position + 1]?.index))),
    );
    if (heading) found.push(makeHeading(heading, form));
  }
  return found;
}

/** Whether a line that is about the same as a section has a table below it: 三、依申请公开办理情况. */
function holdsTable(words: string, form: SectionForm, below: readonly (Block | null)[]): boolean {
  return (
    form.word !== undefined && words.includes(form.word) && below.some((block) => block?.kind === 'table')
  );
}

function makeHeading({ index, line, read }: NumberedLine, form: SectionForm): Heading {
  return { index, line, match: { ...read, form, match: 'similar' } };
}
