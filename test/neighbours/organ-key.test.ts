import { describe, expect, test } from 'vitest';
import { namesPlace, organKey } from '../../server/src/core/neighbours/organ-key.ts';

describe('names of one organ', () => {
  test.each([
    ['宿迁市人民政府', '江苏省宿迁市人民政府'],
    ['祁县人民政府', '山西省祁县人民政府'],
    ['宿迁市', '宿迁市人民政府'],
    ['抚远市政府', '抚远市人民政府'],
    ['云川市 教育局', '云川市教育局'],
    ['云川市人民政府（本级）', '云川市人民政府(本级)'],
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
    ['云川市人民政府（本级）', '云川市人民政府（全市汇总）'],
    ['陕西省城市管理局', '城市管理局'],
    ['陕西省住房和城乡建设厅', '住房和城乡建设厅'],
  ])('%s, %s', (one, other) => {
    expect(organKey(one)).not.toBe(organKey(other));
  });
});

describe('says of which place it is', () => {
  test.each([
    '宿迁市教育局',
    '北京市海淀区人民政府',
    '镇江市教育局',
    '乡宁县人民政府',
    '祁县财政局',
    '晋城市城市管理局',
    '陕西省城市管理局',
    '延边朝鲜族自治州教育局',
    '东乌珠穆沁旗人民政府',
  ])('%s', (name) => {
    expect(namesPlace(name)).toBe(true);
  });
});

describe('does not say of which place it is', () => {
  test.each([
    '市教育局',
    '我局',
    '我市教育局',
    '县人民政府',
    '区住房和城乡建设委员会',
    '教育局',
    '城市管理局',
    '城市管理综合行政执法局',
    '市城市管理局',
    '省城市管理局',
    '住房和城乡建设局',
    '城乡建设局',
    '开发区管理委员会',
    '高新区管委会',
    '新区管委会',
    '景区管理局',
    '社区服务中心',
    '地区教育局',
    // There are several of that name.
    '鼓楼区人民政府',
    '市北区人民政府',
    '城关镇人民政府',
    '中山街道办事处',
  ])('%s', (name) => {
    expect(namesPlace(name)).toBe(false);
  });
});
