import { negativeSums } from './at-least-zero.ts';
import { defineRule } from './rule.ts';

/** 表二 of 2021: the stock of last year that follows from this year's figures can't be negative. Inferred, so it warns. */
export const validStockUnderflow = defineRule(
  {
    id: 'valid-stock-underflow',
    severity: 'warning',
    fix: 'none',
    tag: 'arithmetic',
    forms: ['2021'],
    source: '“现行有效件数”的含义；国办公开办函〔2021〕30号',
  },
  (context) => negativeSums(context, 'valid-stock-underflow'),
);
