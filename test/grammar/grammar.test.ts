import { describe, expect, test } from 'vitest';
import { buildReport } from '../support/build-report.ts';
import { realFigures } from '../support/figures.ts';
import { describeTokens } from './describe-tokens.ts';
import { linesWith, textsWith, tokenize } from './tokenize.ts';

const SECTION = 'markup.heading.2.section';

describe('a line is coloured for what it is', () => {
  test.each([
    ['云川市人民政府2024年政府信息公开工作年度报告'],
    ['云川市人民政府2020年政府信息'],
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
    expect(describeTokens(tokenize(line))).toMatchSnapshot();
  });
});

describe.each(realFigures)('the figures of $name', (real) => {
  test.each(['tab-cells', 'tab-rows', 'pasted'] as const)('%s: six headings, every figure', (writing) => {
    const { text } = buildReport(real, writing);
    const figures = Object.values(real.figures).flatMap((rows) => Object.values(rows).flat());
    expect(linesWith(text, SECTION)).toBe(6);
    expect(textsWith(text, 'constant.numeric.cell')).toHaveLength(
      figures.filter((figure) => figure !== '').length,
    );
    const totals = Object.values(real.figures).flatMap((rows) => rows['r3.7'] ?? []);
    expect(textsWith(text, 'constant.numeric.cell.total')).toHaveLength(
      totals.filter((figure) => figure !== '').length,
    );
  });
});
