import { negativeSums } from './at-least-zero.ts';
import { defineRule } from './rule.ts';

/** 表二 of 2019: what was published this year is part of everything published. Inferred, so it warns. */
export const publishedExceedsTotal = defineRule(
  {
    id: 'published-exceeds-total',
    severity: 'warning',
    fix: 'none',
    tag: 'arithmetic',
    forms: ['2019'],
    source: '“对外公开总数量”的含义；国办公开办函〔2019〕60号',
  },
  (context) => negativeSums(context, 'published-exceeds-total'),
);
