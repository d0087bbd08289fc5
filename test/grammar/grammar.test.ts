import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { tokenize } from './tokenize.ts';

/** `text⟨scope⟩` for everything that has a colour. */
function describeLine(line: string): string {
  const [tokens = []] = tokenize(line);
  return tokens
    .filter(({ scopes }) => scopes.length > 0)
    .map(
      ({ text, scopes }) => `${text}⟨${scopes.map((scope) => scope.replace(/\.govreport$/, '')).join(' ')}⟩`,
    )
    .join(' ');
}

function countScope(text: string, scope: string): number {
  return tokenize(text).filter((tokens) =>
    tokens.some(({ scopes }) => scopes.some((own) => own.startsWith(scope))),
  ).length;
}

const SECTION = 'markup.heading.2.section';

describe('a line is coloured for what it is', () => {
  test.each([
    ['云川市人民政府2024年政府信息公开工作年度报告'],
    ['云川市人民政府2020年政府信息'],
    ['公开工作年度报告'],
    ['一、总体情况'],
    ['[bookmark: _GoBack]一、总体情况'],
    ['　　六、其他需要报告的事项'],
    ['（一）主动公开'],
    ['（二）依申请公开。全年收到申请7件。'],
    ['\t一、本年新收政府信息公开申请数量'],
    ['\t四、结转下年度继续办理'],
    ['三、本年度办理结果'],
    ['\t（七）总计'],
    ['\t总计'],
    ['\t第二十条第（一）项'],
    ['\t（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'],
    ['\t+794'],
    ['\t13619万元'],
    ['\t72701.2578'],
    ['\t'],
    ['行政规范性文件\t50\t227\t420'],
    ['三、本年度办理结果／（七）总计\t3440\t73\t0\t1\t5\t2\t3521'],
    [
      '根据《中华人民共和国政府信息公开条例》第五十条和国办公开办函〔2021〕30号，自2024年1月1日起主动公开信息5312条、14万余条，涉及13619万元。',
    ],
    ['2021年1月29日'],
  ])('%j', (line) => {
    expect(describeLine(line)).toMatchSnapshot();
  });

  test.each([
    '\t一、本年新收政府信息公开申请数量',
    '\t二、上年结转政府信息公开申请数量',
    '\t三、本年度办理结果',
    '四、结转下年度继续办理',
    '二、上年结转政府信息公开申请数量\t0\t0',
  ])('the row label %j is no heading', (line) => {
    expect(countScope(line, SECTION)).toBe(0);
  });
});

test('a whole report: six headings, every figure, both notations of plain text', () => {
  for (const writing of ['tab-cells', 'tab-rows'] as const) {
    const { text } = buildReport(figuresOf('抚远市 2020'), writing);
    expect(countScope(text, SECTION)).toBe(6);
    expect(
      tokenize(text)
        .flat()
        .filter(({ scopes }) => scopes.some((scope) => scope.startsWith('constant.numeric.cell'))),
    ).toHaveLength(198);
  }
});

const FUYUAN = '../shared/corpus/fuyuan-2020.txt';

test.skipIf(!existsSync(FUYUAN))('the 抚远 report as published', () => {
  const text = readFileSync(FUYUAN, 'utf8');
  expect(countScope(text, SECTION)).toBe(6);
  expect(countScope(text, 'markup.heading.1')).toBe(2);
  expect(countScope(text, 'constant.numeric.cell')).toBe(198);
  expect(countScope(text, 'invalid.deprecated')).toBe(1);
});
