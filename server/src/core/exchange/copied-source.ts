import type { Block } from '../syntax/blocks.ts';
import { isBlankCode } from '../text/blank.ts';
import { makeRange, type Range } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';

/** Whether a block takes up whole lines of the source, so that it can be copied as it stands. */
export function coversLines({ text }: SourceText, { range }: Block): boolean {
  return isLineEdge(text, range.start - 1) && isLineEdge(text, range.end);
}

/** The stretches of source that the blocks stand in: one for all those with nothing but blanks between them. */
export function stretchesOf({ text }: SourceText, blocks: readonly Block[]): Range[] {
  const stretches: Range[] = [];
  for (const { range } of blocks) {
    const before = stretches.at(-1);
    if (before && isBlank(text, before.end, range.start))
      stretches[stretches.length - 1] = makeRange(before.start, range.end);
    else stretches.push(range);
  }
  return stretches;
}

/** A stretch of the source with LF line endings and without a byte order mark. */
export function copySource({ text }: SourceText, { start, end }: Range): string {
  return text
    .slice(start, end)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
}

function isLineEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text[at] === '\n' || text[at] === '\r';
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlankCode(text.charCodeAt(at))) return false;
  return true;
}
