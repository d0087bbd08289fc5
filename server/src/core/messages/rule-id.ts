import type { rulesZhCN } from './rules.zh-cn.ts';

/** The ids of the rules: of each the catalogue has a summary. */
export type RuleId = keyof typeof rulesZhCN extends infer Id
  ? Id extends `${infer Rule}.summary`
    ? Rule
    : never
  : never;
