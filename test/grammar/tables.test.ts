import { describe, expect, test } from 'vitest';
import { textsWith, tokenize } from './tokenize.ts';

/** The innermost scope of what stands behind the last TAB of the last line. */
function scopeOfCell(text: string): string | undefined {
  const tokens = tokenize(text).at(-1) ?? [];
  return tokens.findLast((token) => token.text.trim() !== '')?.scopes.at(-1);
}

describe('a cell on a line of its own', () => {
  test.each([
    ['第二十条第（一）项', 'entity.name.function.caption'],
    ['第二十条 第（八）项', 'entity.name.function.caption'],
    ['信息内容', 'support.type.column'],
    ['本年增/减', 'support.type.column'],
    ['本年收费金额（单位：万元）', 'support.type.column'],
    ['现行有效件', 'support.type.column'],
    ['法人或其他组织', 'support.type.column'],
    ['其他', 'support.type.column'],
    ['尚未审结', 'support.type.column'],
    ['三、本年度办理结果', 'entity.name.function.group'],
    ['（三）不予公开', 'entity.name.function.group'],
    ['一、本年新收政府信息公开申请数量', 'variable.row'],
    ['（一）予以公开', 'variable.row'],
    ['（二）部分公开（区分处理的，只记这一情形，不记其他情形）', 'variable.row'],
    ['1.属于国家秘密', 'variable.row'],
    ['3.其他', 'variable.row'],
    ['四、结转下年度继续办理', 'variable.row'],
    ['行政规范性文件', 'variable.row'],
    ['（七）总计', 'keyword.control.total'],
    ['(七) 总计', 'keyword.control.total'],
    ['总计', 'keyword.control.total'],
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 'comment.line.note'],
    ['7', 'constant.numeric.cell'],
    ['　１２　', 'constant.numeric.cell'],
    ['-233', 'constant.numeric.cell'],
    ['+794', 'constant.numeric.cell'],
    ['减5', 'constant.numeric.cell'],
    ['59237.2449', 'constant.numeric.cell'],
    ['1,234', 'constant.numeric.cell'],
    ['-', 'constant.language.none'],
    ['/', 'constant.language.none'],
    ['2021年1月29日', 'constant.numeric.date.signature'],
  ])('%j', (cell, scope) => {
    expect(scopeOfCell(`\t${cell}`)).toBe(scope);
  });

  test.each([
    ['\t13619万元', ['13619'], ['万元']],
    ['\t5件', ['5'], ['件']],
    ['\t22（其中修订16件）', ['22'], []],
    ['\t12.5.3', [], []],
  ])('number and unit of %j', (line, numbers, units) => {
    expect(textsWith(line, 'constant.numeric.cell')).toEqual(numbers);
    expect(textsWith(line, 'keyword.other.unit')).toEqual(units);
  });

  test('artefacts are marked in cells too', () => {
    expect(textsWith('\t[bookmark: _GoBack]7', 'invalid.deprecated.artifact')).toEqual([
      '[bookmark: _GoBack]',
    ]);
    expect(textsWith('\t[bookmark: _GoBack]7', 'constant.numeric.cell')).toEqual(['7']);
  });
});

describe('the total row', () => {
  const totals = (text: string) => textsWith(text, 'constant.numeric.cell.total');

  test('with a cell a line ends at its blank line', () => {
    expect(totals('\t\n\t（七）总计\n\t4\n\t\n\t-\n\t5\n\n\t四、结转下年度继续办理\n\t9\n')).toEqual([
      '4',
      '5',
    ]);
  });

  test('with a cell a line ends at the next label where the blank line is lost', () => {
    expect(totals('\t（七）总计\n\t4\n\t四、结转下年度继续办理\n\t9')).toEqual(['4']);
  });

  test.each([
    ['（七）总计\t4\t1\t5', ['4', '1', '5']],
    ['\t\t总计\t\t4\t1\t5', ['4', '1', '5']],
    ['三、本年度办理结果／（七）总计\t+4\t1\t5', ['+4', '1', '5']],
    ['行政复议\t1\t0\t0\t0\t1', []],
    ['办理情况\t自然人\t总计', []],
  ])('on one line: %j', (line, expected) => {
    expect(totals(line)).toEqual(expected);
  });

  test('the column 总计 is one too, and its neighbours are not', () => {
    const header = '结果维持\t总计\t结果维持\t总计';
    expect(textsWith(header, 'keyword.control.total')).toEqual(['总计', '总计']);
    expect(textsWith(header, 'support.type.column')).toEqual(['结果维持', '结果维持']);
  });
});

describe('a row on one line', () => {
  test.each([
    ['规章\t\t0\t2', ['规章'], ['0', '2']],
    ['三、本年度办理结果\t（三）不予公开\t1.属于国家秘密\t0', ['1.属于国家秘密'], ['0']],
    ['（六）其他处理\t\t1\t0', ['（六）其他处理'], ['1', '0']],
    ['其他\t1', ['其他'], ['1']],
    ['政府集中采购\t118\t13619万元', ['政府集中采购'], ['118', '13619']],
  ])('%j', (line, rows, numbers) => {
    expect(textsWith(line, 'variable.row')).toEqual(rows);
    expect(textsWith(line, 'constant.numeric.cell')).toEqual(numbers);
  });
});
