import { message } from '../messages/message.ts';
import { numeralRank } from '../report/heading-number.ts';
import { readHeading } from '../report/headings.ts';
import type { Section } from '../report/report.ts';
import { contentEnd } from '../report/signature.ts';
import type { Block } from '../syntax/blocks.ts';
import { withoutBlanks } from '../text/blank.ts';
import { defineRule } from './rule.ts';

/** Six parts; the numbers of others begin behind them. */
const PARTS = 6;
const LONGEST_HEADING = 25;

/** A part of the author's own behind the six: 七、… (the content of the report is fixed by 条例第五十条). */
export const sectionExtra = defineRule(
  {
    id: 'section-extra',
    severity: 'info',
    fix: 'none',
    tag: 'structure',
    source: '国办公开办函〔2021〕30号（“不宜泛化”）',
  },
  function* ({ report }) {
    for (const section of report.sections) {
      let next = PARTS;
      for (const block of section.blocks.slice(0, contentEnd(report, section))) {
        const read = numberedLike(section, block);
        if (!read) continue;
        // A series of its own, 一、 to 七、, is no part.
        if (read.rank < PARTS) break;
        if (read.rank !== next) continue;
        next++;
        yield {
          message: message('section-extra', { heading: read.text }),
          range: read.range,
          data: { section: section.form.number },
        };
      }
    }
  },
);

/** A short line numbered the way the heading of its section is. */
function numberedLike({ number }: Section, block: Block) {
  if (block.kind !== 'line') return null;
  const read = readHeading(block);
  if (!read || read.number.style !== number.style || read.number.style === 'none' || !read.number.isApart)
    return null;
  const isHeading =
    read.words !== '' &&
    read.text.length <= LONGEST_HEADING &&
    !/[。；，：;]/.test(withoutBlanks(block.text.text));
  return isHeading
    ? { rank: numeralRank(read.number.numeral), text: withoutBlanks(read.text), range: read.range }
    : null;
}
