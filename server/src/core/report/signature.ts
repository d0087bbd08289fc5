import { withoutBlanks } from '../text/blank.ts';
import type { Report, Section } from './report.ts';
import { isOrganName } from './organ-name.ts';
import type { Block, Line } from '../syntax/blocks.ts';
import { readDate, readOpenDate, type WrittenDate, type WrittenMonth } from './written-date.ts';

const DATE =
  /^[\s（(]*(?:\d{4}|[二〇○零一二三四五六七八九]{4})\s*[年./-]\s*[\d一二三四五六七八九十元]{1,3}\s*[月./-]\s*[\d一二三四五六七八九十]{1,3}\s*[日号]?[\s）)]*$/;
/** Longer lines are prose, whatever they begin with. */
const LONGEST_DATE = 40;

/** Where the signature begins among the last blocks: the organ, then the date. `blocks.length` where there is none. */
export function signatureStart(blocks: readonly Block[]): number {
  const last = blocks.length - 1;
  if (!isDate(blocks[last])) return isOrgan(blocks[last]) ? last : blocks.length;
  return isOrgan(blocks[last - 1]) ? last - 1 : last;
}

/** Index of the first block of a section that is not its content: the signature below the last one. */
export function contentEnd(report: Pick<Report, 'sections'>, section: Section): number {
  return section === report.sections.at(-1) ? signatureStart(section.blocks) : section.blocks.length;
}

/** The organ that signs above a date; null where none does. */
export function signingOrgan(blocks: readonly Block[]): string | null {
  const organ = blocks.at(-2);
  return isOrgan(organ) && isDate(blocks.at(-1)) ? withoutBlanks(organ.text.text) : null;
}

function isDate(block: Block | undefined): block is Line {
  if (block?.kind !== 'line') return false;
  const text = block.text.trimmed;
  return text.length <= LONGEST_DATE && (DATE.test(text) || readOpenDate(text) !== null);
}

function isOrgan(block: Block | undefined): block is Line {
  return block?.kind === 'line' && isOrganName(block.text.text);
}

/** Who signed a report and when: the organ's line above the line of the date. */
export interface Signature {
  readonly organ: Line | null;
  readonly date: {
    readonly line: Line;
    readonly month: WrittenMonth;
    /** Null as long as its day is open. */
    readonly written: WrittenDate | null;
  } | null;
}

/** Links and other furniture of a web page stand below the signature, no more of it than this. */
const BLOCKS_BELOW = 80;

/**
 * The signature below the last section: an organ with a date below it; without those one of the two as the last line.
 * Of what stands below that on web pages nothing is taken for it, though it names an organ, too.
 */
export function signatureOf(report: Pick<Report, 'sections'>): Signature | null {
  const blocks = report.sections.at(-1)?.blocks ?? [];
  for (let index = blocks.length - 1; index >= Math.max(1, blocks.length - BLOCKS_BELOW); index--) {
    const organ = blocks[index - 1];
    const date = isOrgan(organ) ? dateOf(blocks[index]) : null;
    if (isOrgan(organ) && date) return { organ, date };
  }
  const last = blocks.at(-1);
  const date = dateOf(last);
  if (date) return { organ: null, date };
  return isOrgan(last) ? { organ: last, date: null } : null;
}

function dateOf(block: Block | undefined): Signature['date'] {
  if (block?.kind !== 'line') return null;
  const written = readDate(block.text.text);
  const month = written ?? readOpenDate(block.text.text);
  return month && { line: block, month, written };
}
