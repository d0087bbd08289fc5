import type { Block, Line } from '../syntax/blocks.ts';

const DATE =
  /^[\s（(]*(?:\d{4}|[二〇○零一二三四五六七八九]{4})\s*[年./-]\s*[\d一二三四五六七八九十]{1,3}\s*[月./-]\s*[\d一二三四五六七八九十]{1,3}\s*日?[\s）)]*$/;
const ORGAN = /(?:政府|办公室|办公厅|局|委员会|厅|部|处|中心|办|会|院|所|队|站|署|委|社)$/;
const LONGEST_ORGAN = 40;

/** Where the signature begins among the last blocks: the organ, then the date. `blocks.length` where there is none. */
export function signatureStart(blocks: readonly Block[]): number {
  const last = blocks.length - 1;
  if (!isDate(blocks[last])) return isOrgan(blocks[last]) ? last : blocks.length;
  return isOrgan(blocks[last - 1]) ? last - 1 : last;
}

/** The organ that signs above a date; null where none does. */
export function signingOrgan(blocks: readonly Block[]): string | null {
  const organ = blocks.at(-2);
  return isOrgan(organ) && isDate(blocks.at(-1)) ? organ.text.trimmed.replace(/\s+/g, '') : null;
}

function isDate(block: Block | undefined): block is Line {
  return block?.kind === 'line' && DATE.test(block.text.text);
}

function isOrgan(block: Block | undefined): block is Line {
  if (block?.kind !== 'line') return false;
  const name = block.text.trimmed.replace(/\s+/g, '');
  return name.length <= LONGEST_ORGAN && ORGAN.test(name) && !/[。，；：:、]/.test(name);
}
