import { describe, expect, test } from 'vitest';
import pinyin from '../../../server/src/core/features/completion/pinyin.json' with { type: 'json' };
import { filterText } from '../../../server/src/core/features/completion/filter-text.ts';
import { reportNamed } from '../../../server/src/core/features/completion/file-name.ts';
import { vocabulary } from '../../../server/src/core/features/completion/vocabulary.ts';

const spelling: Readonly<Record<string, string>> = pinyin;

describe('pinyin', () => {
  test('every character of the vocabulary has a syllable', () => {
    for (const words of vocabulary())
      expect(spelling[words]?.split(' ').length, words).toBe(words.match(/\p{Script=Han}/gu)?.length);
  });

  // Read in one way in one word and in another way elsewhere.
  test.each([
    ['重复申请', 'chong fu'],
    ['要求行政机关确认或重新出具已获取信息', 'chong xin'],
    ['行政处罚', 'xing zheng chu fa'],
    ['其他处理', 'chu li'],
    ['没有现成信息需要另行制作', 'mei you xian cheng'],
    ['结转下年度继续办理', 'jie zhuan'],
    ['无正当理由大量反复申请', 'zheng dang'],
    ['其他法律行政法规禁止公开', 'fa lv'],
    ['部分公开（区分处理的，只计这一情形，不计其他情形）', 'qu fen chu li de zhi ji'],
    ['中华人民共和国政府信息公开条例', 'gong he guo'],
  ])('%s', (words, syllables) => {
    expect(spelling[words]).toContain(syllables);
  });

  test('initials, words and the whole pinyin are found', () => {
    expect(filterText('总体情况', '一、总体情况')).toBe('ztqk 总体情况 一、总体情况 zongtiqingkuang');
  });
});

describe('names of files', () => {
  test.each([
    ['云川市水利局2024年政府信息公开年报.md', '云川市水利局', 2024],
    ['云川市水利局2024年度政府信息公开工作年度报告.txt', '云川市水利局', 2024],
    ['2024年云川市年报.md', undefined, 2024],
    ['年报.md', undefined, undefined],
  ])('%s', (name, organ, year) => {
    expect(reportNamed(name)).toEqual({ organ, year });
  });

  test('others say nothing', () => {
    expect(reportNamed('会议纪要2024.md')).toBeNull();
    expect(reportNamed('Untitled-1')).toBeNull();
  });
});
