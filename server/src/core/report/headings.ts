import type { SectionForm, SectionNumber } from '../forms/form.ts';
import { sections } from '../forms/sections.ts';
import type { Line } from '../syntax/blocks.ts';
import { labelKey, splitEnumerator } from '../text/label-key.ts';
import { makeRange, type Range } from '../text/range.ts';
import { similarity } from '../text/similarity.ts';

/** Statutory headings are short; the preamble lists the same words in one long sentence. */
const LONGEST_HEADING = 40;
/** Blanks, artefacts and the dots of a table of contents included. */
const LONGEST_LINE = 200;
/** Words less alike than this are another heading; 一、本年新收政府信息公开申请数量 of 表三 stays well below. */
const LEAST_SIMILARITY = 0.75;

/** A line known as the heading of one of the six parts. */
export interface HeadingMatch {
  readonly form: SectionForm;
  readonly numeral: string | null;
  readonly match: 'exact' | 'alias' | 'similar';
  readonly text: string;
  readonly range: Range;
}

/** The part of a line that can be a heading: without artefacts, numbers of a table of contents, final punctuation. */
export function headingSpan(line: Line): { text: string; span: Range; range: Range } | null {
  const { text } = line.text;
  if (text.length > LONGEST_LINE) return null;
  const start = /^(?:[\s\u200b\ufeff\u3000#*>]|\[bookmark:[^\]\n]{0,80}\])*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  const end = start + rest.replace(/(?:[.…·\s]{3,}\d{1,3})?[\s\u3000:：。*]*$/, '').length;
  if (end <= start || end - start > LONGEST_HEADING + 20) return null;
  const span = makeRange(start, end);
  return { text: text.slice(start, end), span, range: line.text.sourceRange(span) };
}

/** The statutory section a line is the heading of; null for every other line. */
export function matchHeading(line: Line): HeadingMatch | null {
  const span = headingSpan(line);
  if (!span) return null;
  const key = labelKey(span.text);
  if (key.length > LONGEST_HEADING) return null;
  const { number, words } = splitEnumerator(key);
  const numeral =
    number !== null && /^[一二三四五六七八九十]+$/.test(number) && !key.startsWith('(') ? number : null;
  // Without a numeral only the very words count, and only where the line is marked as a heading.
  if (numeral === null && (line.level === 0 || number !== null)) return null;
  const best = bestSection(words);
  if (!best || (numeral === null && best.match === 'similar')) return null;
  return { form: best.form, numeral, match: best.match, text: span.text, range: span.range };
}

/** How alike the words are to those of a given section; for headings that only their number gives away. */
export function likenessToSection(line: Line, form: SectionForm): number {
  const span = headingSpan(line);
  if (!span) return 0;
  const { words } = splitEnumerator(labelKey(span.text));
  return Math.max(...[form.title, ...form.aliases].map((title) => similarity(words, labelKey(title))));
}

/** The numeral a line begins with (一、…六、), whatever its words are. */
export function leadingSectionNumber(line: Line): SectionNumber | null {
  const span = headingSpan(line);
  if (!span) return null;
  const match = /^([一二三四五六])\s*[、.．]/.exec(span.text);
  return (match?.[1] as SectionNumber | undefined) ?? null;
}

/** The keys of the standard title and its aliases, the standard one first. */
const standardKeys = new Map(sections.map((form) => [form, [form.title, ...form.aliases].map(labelKey)]));

function bestSection(words: string): { form: SectionForm; match: HeadingMatch['match'] } | null {
  let best: { form: SectionForm; match: HeadingMatch['match'] } | null = null;
  let bestScore = LEAST_SIMILARITY;
  for (const form of sections) {
    const keys = standardKeys.get(form) ?? [];
    if (words === keys[0]) return { form, match: 'exact' };
    for (const key of keys) {
      if (words === key) return { form, match: 'alias' };
      const score = similarity(words, key);
      if (score > bestScore) {
        bestScore = score;
        best = { form, match: 'similar' };
      }
    }
  }
  return best;
}
