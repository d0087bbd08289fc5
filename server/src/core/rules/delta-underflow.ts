import { negativeSums } from './at-least-zero.ts';
import { defineRule } from './rule.ts';

/** 表二 of 2019: last year's number of items and this year's change can't leave fewer than none. */
export const deltaUnderflow = defineRule(
  {
    id: 'delta-underflow',
    severity: 'error',
    fix: 'none',
    tag: 'arithmetic',
    forms: ['2019'],
    source: '“上一年项目数量”“本年增/减”的含义；国办公开办函〔2019〕60号',
  },
  (context) => negativeSums(context, 'delta-underflow'),
);
