import { describe, expect, test } from 'vitest';
import { SourceText } from '../../server/src/core/index.ts';

describe('a place behind the end of a line', () => {
  test.each([
    ['LF', 'ab\ncd'],
    ['CRLF', 'ab\r\ncd'],
    ['CR', 'ab\rcd'],
  ])('is the end of that line, before %s', (_, text) => {
    const source = new SourceText(text);
    expect(source.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(source.offsetAt({ line: 1, character: 99 })).toBe(text.length);
    expect(source.offsetAt({ line: 9, character: 0 })).toBe(text.length);
  });
});
