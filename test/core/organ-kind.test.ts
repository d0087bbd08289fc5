import { expect, test } from 'vitest';
import { organKindOf } from '../../server/src/core/report/organ-kind.ts';

test.each([
  ['云川县人民政府', 'government'],
  ['云川市', 'government'],
  ['云岭镇人民政府', 'government'],
  ['云川市 教育局', 'department'],
  ['云川市人民政府办公室', 'department'],
  ['云川市发展和改革委员会', 'department'],
  ['云川经济开发区管理委员会', 'unknown'],
  ['云桥街道办事处', 'unknown'],
  [null, 'unknown'],
])('%s: %s', (organ, kind) => {
  expect(organKindOf(organ)).toBe(kind);
});
