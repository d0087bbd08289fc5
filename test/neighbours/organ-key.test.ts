import { describe, expect, test } from 'vitest';
import { namesPlace, organKey } from '../../server/src/core/neighbours/organ-key.ts';

describe('names of one organ', () => {
  test.each([
    ['宿迁市人民政府', '江苏省宿迁市人民政府'],
    ['宿迁市', '宿迁市人民政府'],
    ['抚远市政府', '抚远市人民政府'],
    ['云川市 教育局', '云川市教育局'],
    ['云川市教育局', '云川市教育局（云川市人民政府教育督导室）'],
    ['城关街道', '城关街道办事处'],
    ['广西壮族自治区南宁市财政局', '南宁市财政局'],
  ])('%s, %s', (one, other) => {
    expect(organKey(one)).toBe(organKey(other));
  });
});

describe('names of two organs', () => {
  test.each([
    ['云川市人民政府', '云川市人民政府办公室'],
    ['江苏省人民政府', '宿迁市人民政府'],
    ['云川市教育局', '云川县教育局'],
    ['北京市朝阳区人民政府', '长春市朝阳区人民政府'],
    ['云川市人民政府办公厅', '云川市人民政府办公室'],
    ['云川市第一中学', '云川市第二中学'],
  ])('%s, %s', (one, other) => {
    expect(organKey(one)).not.toBe(organKey(other));
  });
});

test.each([
  ['宿迁市教育局', true],
  ['北京市海淀区人民政府', true],
  ['城关街道办事处', true],
  ['市教育局', false],
  ['我局', false],
  ['县人民政府', false],
  ['区住房和城乡建设委员会', false],
])('%s says of which place it is: %s', (name, expected) => {
  expect(namesPlace(name)).toBe(expected);
});
