import { describe, expect, test } from 'vitest';
import { readNumber } from '../../server/src/core/text/number-reading.ts';

describe('a cell read as a number', () => {
  test.each([
    ['4448', 4448, null],
    ['+794', 794, null],
    ['-233', -233, null],
    ['－５', -5, null],
    ['＋5', 5, null],
    ['增3', 3, null],
    ['减少2', -2, null],
    ['-0', 0, null],
    ['13619万元', 13619, '万元'],
    ['251000元', 251000, '元'],
    ['5件', 5, '件'],
    ['59237.2449', 59237.2449, null],
    ['1,234', 1234, null],
    ['1，234', 1234, null],
    ['11 398 889', 11398889, null],
    ['１２', 12, null],
    ['　7\u00a0', 7, null],
    ['22（其中修订16件）', 22, null],
    ['零', 0, null],
  ])('%j is %d %s', (text, value, unit) => {
    expect(readNumber(text)).toMatchObject({ kind: 'number', value, unit });
  });

  test.each(['-', '—', '——', '－', '/', '／', '无', 'N/A', '不适用'])('%j stands for none', (text) => {
    expect(readNumber(text).kind).toBe('placeholder');
  });

  test.each(['', ' ', '\u3000\u3000', '\u00a0', '\n\t', '\u200b'])('%j is blank', (text) => {
    expect(readNumber(text).kind).toBe('blank');
  });

  test.each(['O', '一二', '1 2', '约5', '12.', '3/4', '2024年', '12345热线', '1-2', '--5', '５O'])(
    '%j is no number',
    (text) => {
      expect(readNumber(text).kind).toBe('text');
    },
  );

  test('the digits are where they stand, so that only they are replaced', () => {
    const reading = readNumber(' ＋1,234件（暂）');
    expect(reading).toMatchObject({ kind: 'number', digits: { start: 1, end: 7 } });
  });
});
