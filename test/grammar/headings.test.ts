import { describe, expect, test } from 'vitest';
import { linesWith, textsWith, tokenizeLines, hasScope } from './tokenize.ts';

const TITLE = 'markup.heading.1.title';
const SECTION = 'markup.heading.2.section';
const SUBHEADING = 'markup.heading.3';
const ARTIFACT = 'invalid.deprecated.artifact';

describe('title', () => {
  test.each([
    ['云川县人民政府2023年政府信息公开工作年度报告'],
    ['2023年云川县政府信息公开工作年度报告'],
    ['云川县 2023 年政府信息公开工作年度报告  '],
    ['# 云川县人民政府2023年政府信息公开工作年度报告'],
    ['云川县政府信息公开工作年度报告（2023年）'],
    ['云川县人民政府2023年政府信息\n公开工作年度报告'],
    ['云川县人民政府2023年\n政府信息公开工作年度报告'],
    ['云川县人民政府办公室\n2023年政府信息公开\n工作年度报告'],
    ['云川县河口镇2023\n政府信息公开工作年度报告'],
  ])('%j', (text) => {
    expect(linesWith(text, TITLE)).toBe(text.split('\n').length);
  });

  test('ends with its last line', () => {
    const text = '云川县人民政府2023年政府信息\n公开工作年度报告\n本报告由六个部分组成。\n云川县人民政府';
    expect(linesWith(text, TITLE)).toBe(2);
  });

  test.each([
    ['根据要求，现公布云川县2023年政府信息公开工作年度报告'],
    ['《云川县2023年政府信息公开工作年度报告》'],
    ['本机关按时编制年度报告'],
    ['全文如下。\n云川县人民政府办公室'],
  ])('%j is none', (text) => {
    expect(linesWith(text, TITLE)).toBe(0);
  });
});

describe('statutory heading', () => {
  test.each([
    ['一、总体情况'],
    ['　　六、其他需要报告的事项'],
    ['\u00a0 二、主动公开政府信息情况'],
    ['[bookmark: _GoBack]一、总体情况'],
    ['　　[bookmark: OLE_LINK1]　三、收到和处理政府信息公开申请情况'],
    ['## 四、政府信息公开行政复议、行政诉讼情况'],
    ['五．存在的主要问题及改进情况：'],
    ['二、 主动公开政府信息情况\r'],
  ])('%j', (line) => {
    const [tokens = []] = tokenizeLines([line]);
    const heading = tokens.filter((token) => hasScope(token, SECTION) && !hasScope(token, ARTIFACT));
    expect(heading.map(({ text }) => text).join('')).toContain(line.replace(/^.*[\]#\s]|\s+$/g, ''));
  });

  test('an artefact before it is marked, and it is still a heading', () => {
    const line = '[bookmark: _GoBack]一、总体情况';
    expect(textsWith(line, ARTIFACT)).toEqual(['[bookmark: _GoBack]']);
    expect(textsWith(line, SECTION).at(-1)).toBe('一、总体情况');
  });

  test.each([
    ['\t一、本年新收政府信息公开申请数量'],
    ['\t二、上年结转政府信息公开申请数量'],
    ['\t三、本年度办理结果'],
    ['\t四、结转下年度继续办理'],
    ['一、本年新收政府信息公开申请数量'],
    ['二、 上年结转政府信息公开申请数量'],
    ['三、本年度办理结果'],
    ['四、结转下年度继续办理'],
    ['一、本年新收政府信息公开申请数量\t7\t0\t0\t0\t0\t0\t7'],
    ['三、本年度办理结果\t（一）予以公开\t6\t0\t0\t0\t0\t0\t6'],
    ['七、附件'],
    ['一、全年公开信息310条；二、办理申请15件。'],
    ['本报告由一、总体情况等六个部分组成'],
  ])('%j is none', (line) => {
    expect(linesWith(line, 'markup.heading')).toBe(0);
  });
});

describe('sub-heading', () => {
  test.each([
    ['（一）主动公开', '（一）主动公开'],
    ['(五)监督保障', '(五)监督保障'],
    ['　　（三）加强审核，统一标准', '（三）加强审核，统一标准'],
    ['（二）依申请公开。全年收到7件。', '（二）依申请公开'],
    ['（二）依申请公开：收到7件，办结7件。', '（二）依申请公开'],
    ['（四）全县建成专区3个，方便查阅。', '（四）'],
  ])('%j', (line, heading) => {
    expect(textsWith(line, SUBHEADING)).toEqual([heading]);
  });

  test.each([['\t（一）予以公开'], ['（一）予以公开'], ['（七）总计'], ['正文（一）中段']])(
    '%j is none',
    (line) => {
      expect(linesWith(line, SUBHEADING)).toBe(0);
    },
  );
});
