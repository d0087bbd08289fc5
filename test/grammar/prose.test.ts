import { describe, expect, test } from 'vitest';
import { textsWith } from './tokenize.ts';

describe('in prose', () => {
  test.each([
    ['按照国办公开办函〔2021〕30号编制', ['国办公开办函〔2021〕30号']],
    ['依据云政办发〔2023〕7号和云府函〔2022〕 15 号', ['云政办发〔2023〕7号', '云府函〔2022〕 15 号']],
    ['落实国办公开办函[2019]60号', ['国办公开办函[2019]60号']],
    ['（国务院令第711号）', ['国务院令第711号']],
    ['住址在新街30号', []],
  ])('document numbers of %j', (line, expected) => {
    expect(textsWith(line, 'string.other.document-number')).toEqual(expected);
  });

  test.each([
    ['按《中华人民共和国政府信息公开条例》和《条例》', ['《中华人民共和国政府信息公开条例》', '《条例》']],
    ['《没有结束', []],
  ])('statutes of %j', (line, expected) => {
    expect(textsWith(line, 'string.quoted.other.statute')).toEqual(expected);
  });

  test.each([
    [
      '依照第五十条、第二十条第（一）项、第三十六条第一款第(五)项',
      ['第五十条', '第二十条第（一）项', '第三十六条第一款第(五)项'],
    ],
    ['第20条第一项', ['第20条第一项']],
    ['第一次', []],
  ])('articles of %j', (line, expected) => {
    expect(textsWith(line, 'variable.other.constant.article')).toEqual(expected);
  });

  test.each([
    [
      '自2024年1月1日起至12月31日止，2023年度、2022 年 3 月',
      ['2024年1月1日', '12月31日', '2023年度', '2022 年 3 月'],
    ],
    ['二〇二四年五月十日公布', ['二〇二四年五月十日']],
    ['12024年', []],
  ])('dates of %j', (line, expected) => {
    expect(textsWith(line, 'constant.numeric.date')).toEqual(expected);
  });

  test.each([
    ['公开5312条、 7 件、14万余条', ['5312', '7', '14'], ['条', '件', '万余条']],
    ['支出13619.5万元，增长1.05%，1,234人次', ['13619.5', '1.05', '1,234'], ['万元', '%', '人次']],
    ['2024年12月，拨打12345热线，第3次，1.政策', [], []],
  ])('counts of %j', (line, numbers, units) => {
    expect(textsWith(line, 'constant.numeric.count')).toEqual(numbers);
    expect(textsWith(line, 'keyword.other.unit').map((unit) => unit.trim())).toEqual(units);
  });

  test.each([['2021年1月29日        '], ['　　　2025年1月　日'], ['二〇二一年一月二十九日'], ['2021-01-29']])(
    '%j is a signature',
    (line) => {
      expect(textsWith(line, 'constant.numeric.date.signature')).toEqual([line.trim()]);
    },
  );

  test('invisible leftovers are marked like bookmarks', () => {
    expect(textsWith('信息[image: image1.png]公开', 'invalid.deprecated.artifact')).toEqual([
      '[image: image1.png]',
    ]);
  });

  test.each([['govreport: off'], ['<!-- govreport: on -->']])('%j is a directive', (line) => {
    expect(textsWith(line, 'keyword.control.directive')).toEqual([/on|off/.exec(line.slice(9))?.[0]]);
  });

  test.each([['#govreport-disable-next-line cell-blank'], ['<!-- govreport-disable-file cell-blank -->']])(
    '%j is a directive',
    (line) => {
      expect(textsWith(line, 'keyword.control.directive')).toEqual([/disable-[a-z-]*(?= )/.exec(line)?.[0]]);
      expect(textsWith(line, 'comment.line.directive').join('')).toBe(line);
    },
  );
});
