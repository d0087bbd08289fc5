import { describe, expect, test } from 'vitest';
import { analyze, readFacts } from '../../server/src/core/index.ts';
import { allRows, leafLabel } from '../../server/src/core/forms/form.ts';
import { isOneSlip } from '../../server/src/core/text/one-slip.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

/** The words of a label with one slip in them: a character lost, doubled, another, two swapped. */
function slips(label: string): string[] {
  const words = label.replace(/^(?:（.）|\d\.|[一二三四]、)/, '');
  const number = label.slice(0, label.length - words.length);
  const end = words.length - 1;
  const last = words[end] ?? '';
  return [
    words.slice(0, end),
    words + last,
    `${words.slice(0, end)}某`,
    words.slice(0, end - 1) + last + (words[end - 1] ?? ''),
  ]
    .filter((changed) => changed !== words && changed !== '')
    .map((changed) => number + changed);
}

describe.each(['宿迁市 2024', '抚远市 2020'])('%s', (name) => {
  const real = figuresOf(name);
  const { text, notation } = buildReport(real, 'pipes');
  const read = (changed: string) => {
    const { report, findings } = analyze(changed, { notation });
    return {
      rules: findings.map(({ rule }) => rule),
      facts: readFacts(report).map(({ range: _, ...fact }) => fact),
    };
  };
  const labels = real.form.tables
    .filter((table) => table.layout !== 'flat')
    .flatMap((table) => allRows(table).map(({ row }) => leafLabel(row)));

  test.each(labels)('%s is known by its place with a slip in it', (label) => {
    for (const slip of slips(label)) {
      const changed = text.replace(new RegExp(`(\\||／) ?${forPattern(label)} \\|`), (cell) =>
        cell.replace(label, slip),
      );
      expect(changed, slip).not.toBe(text);
      // Brackets and quotes are no part of the words.
      const rules = wordsOf(slip) === wordsOf(label) ? [] : ['table-label-nonstandard'];
      expect(read(changed), slip).toEqual({ ...read(text), rules });
    }
  });
});

function wordsOf(label: string): string {
  return label.replace(/\p{P}/gu, '');
}

function forPattern(text: string): string {
  return text.replace(/[.()（）]/g, '\\$&');
}

const { text } = buildReport(figuresOf('抚远市 2020'), 'pipes');
const rulesOf = (changed: string) =>
  analyze(changed, { notation: 'markdown' }).findings.map(({ rule }) => rule);
const NORMATIVE = /^\| 规范性文件 \|.*$/m;

test.each([
  ['3其他', []],
  ['③其他', []],
  ['3、其他', []],
  ['3.其它', ['table-label-nonstandard']],
])('%s is 3.其他', (label, rules) => {
  const report = buildReport(figuresOf('宿迁市 2024'), 'pipes').text;
  expect(rulesOf(report.replace('3.其他 |', `${label} |`))).toEqual(rules);
});

describe('a row with another label', () => {
  test('is surplus beside the rows of the form', () => {
    expect(rulesOf(text.replace(NORMATIVE, (row) => `${row}\n| 其他主动公开文件 | 1 | 2 | 3 |`))).toEqual([
      'table-row-extra',
    ]);
  });

  test('is surplus in place of a row of the form, which is missing', () => {
    expect(rulesOf(text.replace(NORMATIVE, '| 其他主动公开文件 | 1 | 2 | 3 |'))).toEqual([
      'table-row-missing',
      'table-row-extra',
    ]);
  });

  test('leaves doubt where it stands beside the misspelt one', () => {
    const doubtful = text.replace('| 规章 |', '| 规规章 | 0 | 0 | 0 |\n| 章 |');
    expect(rulesOf(doubtful).filter((rule) => rule === 'table-row-missing')).toHaveLength(1);
  });
});

test.each([
  ['规章', '章', true],
  ['规章', '规规章', true],
  ['规章', '章规', true],
  ['规章', '规划', true],
  ['规章', '规章', false],
  ['规章', '文件', false],
  ['行政许可', '行政处罚', false],
  ['', '', false],
  ['予以公开', '不予公开', false],
])('%s and %s are one slip apart: %s', (a, b, expected) => {
  expect(isOneSlip(a, b)).toBe(expected);
});
