import { decodeEntity } from './entities.lazy.ts';
import { MappedText, type Piece } from '../text/mapped-text.ts';

const TAG = /<\/?[a-zA-Z][^<>\n]{0,400}>|<!--[^\n]{0,400}?-->/y;
const ENTITY = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});/y;

/**
 * A stretch of Markdown as the reader sees it: HTML tags and emphasis marks gone, entities and backslash escapes
 * resolved, `<br>` as a line break.
 */
export function readInline(source: string, start: number, end: number): MappedText {
  const pieces: Piece[] = [];
  let plainStart = start;
  const flush = (until: number): void => {
    if (until > plainStart)
      pieces.push({ text: source.slice(plainStart, until), start: plainStart, end: until });
  };
  let at = start;
  while (at < end) {
    const mark = readMark(source, at, end);
    if (!mark) {
      at++;
      continue;
    }
    flush(at);
    if (mark.text !== '') pieces.push({ text: mark.text, start: at, end: mark.end });
    at = mark.end;
    plainStart = at;
  }
  flush(end);
  return MappedText.of(pieces, start);
}

interface Mark {
  readonly end: number;
  /** What the mark stands for; empty for a mark that only formats. */
  readonly text: string;
}

function readMark(source: string, at: number, end: number): Mark | null {
  switch (source[at]) {
    case '<': {
      const tag = matchAt(TAG, source, at, end);
      if (tag === null) return null;
      return { end: at + tag.length, text: /^<br\b/i.test(tag) ? '\n' : '' };
    }
    case '&': {
      const entity = matchAt(ENTITY, source, at, end);
      const text = entity === null ? null : decodeEntity(entity);
      return entity === null || text === null ? null : { end: at + entity.length, text };
    }
    case '\\': {
      const next = source[at + 1];
      if (at + 1 >= end || next === undefined || !/[!-/:-@[-`{-~]/.test(next)) return null;
      return { end: at + 2, text: next };
    }
    case '*':
      return source[at + 1] === '*' && at + 1 < end ? { end: at + 2, text: '' } : null;
    default:
      return null;
  }
}

function matchAt(pattern: RegExp, source: string, at: number, end: number): string | null {
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  return match && at + match[0].length <= end ? match[0] : null;
}
