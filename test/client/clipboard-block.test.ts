import { expect, test } from 'vitest';
import { readLines, withoutLabels } from '../../client/webview/clipboard-block.ts';

test.each([
  [
    'cells between TABs',
    '1\t2\r\n3\t4',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['a quoted cell with a line break', '"第一\n行"\t2', [['第一 行', '2']]],
  ['a quote written twice', '"说""好"""\t2', [['说"好"', '2']]],
  ['a quote within a word is itself', '三“安全”\t5"', [['三“安全”', '5"']]],
])('%s', (_, text, rows) => {
  expect(readLines(text)).toEqual(rows);
});

test.each([
  ['a row with its label', [['1.属于国家秘密', '1', '2']], 2, [['1', '2']]],
  [
    'labels in two columns',
    [
      ['（三）', '1.甲', '5'],
      ['', '2.乙', '6'],
    ],
    1,
    [['5'], ['6']],
  ],
  [
    'a row that was only a label goes with it',
    [
      ['三、本年度', ''],
      ['（一）', '4'],
    ],
    1,
    [['4']],
  ],
  ['too many figures stay, to be refused', [['1', '2', '3']], 2, [['1', '2', '3']]],
  ['what fits is left as it is', [['若干', '2']], 2, [['若干', '2']]],
])('%s', (_, block, width, rest) => {
  expect(withoutLabels(block, width)).toEqual(rest);
});
