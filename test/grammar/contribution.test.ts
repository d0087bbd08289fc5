import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Language {
  readonly id: string;
  readonly extensions: readonly string[];
  readonly filenamePatterns: readonly string[];
  readonly firstLine: string;
  readonly configuration: string;
}

interface Configuration {
  readonly brackets: readonly (readonly [string, string])[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly autoCloseBefore: string;
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const language: Language = contributes.languages.find(({ id }: Language) => id === 'govreport');
// VS Code allows comments in it; ours are on lines of their own.
const configuration: Configuration = JSON.parse(
  readFileSync(language.configuration, 'utf8').replace(/^\s*\/\/.*$/gm, ''),
);

test('what package.json names is there', () => {
  expect(language.extensions).toContain('.govreport');
  const [grammar] = contributes.grammars.filter(
    ({ language: id }: { language: string }) => id === 'govreport',
  );
  expect(existsSync(grammar.path)).toBe(true);
  expect(JSON.parse(readFileSync(grammar.path, 'utf8')).scopeName).toBe(grammar.scopeName);
});

describe('first line', () => {
  const firstLine = new RegExp(language.firstLine);

  test.each([
    '云川县人民政府2023年政府信息公开工作年度报告',
    '2023年云川县政府信息公开工作年度报告',
    '云川县 2023 年政府信息公开工作年度报告 ',
    '云川县2023年度政府信息公开工作年度报告',
    '云川县人民政府2020年政府信息',
    '云川县人民政府2020年政府信息公开',
    '　　云川县人民政府2020年政府信息公开工作',
  ])('%j is that of a report', (line) => {
    expect(firstLine.test(line)).toBe(true);
  });

  test.each([
    '云川县人民政府',
    '2023年工作总结',
    '根据要求，现公布2023年政府信息公开工作年度报告如下',
    '{"a": 2023}',
    '',
  ])('%j is not', (line) => {
    expect(firstLine.test(line)).toBe(false);
  });
});

describe('language configuration', () => {
  test('brackets, closing and surrounding pairs are the same', () => {
    const closing = configuration.autoClosingPairs.map(({ open, close }) => [open, close]);
    expect(closing).toEqual(configuration.brackets);
    expect(configuration.surroundingPairs).toEqual(configuration.brackets);
    for (const [, close] of configuration.brackets) expect(configuration.autoCloseBefore).toContain(close);
  });

  const { pattern, flags } = configuration.wordPattern;

  test.each([
    ['\t+794', ['+794']],
    ['\t-233', ['-233']],
    ['\t＋１２', ['＋１２']],
    ['\t13619万元', ['13619', '万元']],
    ['59237.2449 1,234,567', ['59237.2449', '1,234,567']],
    ['1.属于国家秘密', ['1', '属于国家秘密']],
    ['2021-01-29', ['2021', '01', '29']],
    ['二〇二一年，《条例》第五十条', ['二〇二一年', '条例', '第五十条']],
    ['国办公开办函〔2021〕30号', ['国办公开办函', '2021', '30', '号']],
    ['govreport: off', ['govreport', 'off']],
  ])('words of %j', (text, words) => {
    expect(text.match(new RegExp(pattern, `g${flags}`))).toEqual(words);
  });

  test('never an empty word, which VS Code would refuse', () => {
    expect(new RegExp(pattern, flags).test('')).toBe(false);
  });
});
