import { subheadingPrefix } from '../../exchange/report-style.ts';
import { numberedSubheading, type Subheading, subheadings } from '../../forms/subheadings.ts';
import { textLines } from '../../syntax/blocks.ts';
import { labelKey } from '../../text/label-key.ts';
import type { Completion } from './completion.ts';
import { filterText } from './filter-text.ts';
import type { Scene } from './scene.ts';
import type { TypedLine } from './typed-text.ts';

/** A heading within a part: （二）依申请公开情况. */
const NUMBERED = /^\(([一二三四五六七八九十])\)/;
const LONGEST = 30;

/** The usual headings of the part that it lacks, under the number that is next. */
export function subheadingItems({ report, section, at }: Scene, typed: TypedLine): Completion[] {
  const usual = section ? subheadings[section.form.number] : undefined;
  if (!section || !usual) return [];
  const keys = textLines(section.blocks).map((line) => ({ key: labelKey(line.text.text), line }));
  const headings = keys.filter(({ key }) => NUMBERED.test(key));
  const above = headings.filter(({ line }) => line.range.start < at).length;
  // With a heading below, a number of its own would be there twice.
  if (headings.length > above) return [];
  const isThere = ({ word }: Subheading): boolean =>
    headings.some(({ key }) => key.slice(0, LONGEST).includes(word));
  const prefix = typed.marks === '' && !typed.isInElement ? subheadingPrefix(report) : '';
  return usual
    .filter((subheading) => !isThere(subheading))
    .map((subheading) => {
      const label = numberedSubheading(subheading, above);
      return {
        kind: 'subheading',
        label,
        range: typed.fragment,
        body: `${prefix}${label}`,
        filterText: filterText(subheading.title, label),
      };
    });
}
