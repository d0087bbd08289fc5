import type { neighboursZhCN } from './neighbours.zh-cn.ts';
import type { rulesZhCN } from './rules.zh-cn.ts';

/** The ids of the rules: of each the catalogue has a summary. */
export type RuleId = keyof (typeof rulesZhCN & typeof neighboursZhCN) extends infer Id
  ? Id extends `${infer Rule}.summary`
    ? Rule
    : never
  : never;
