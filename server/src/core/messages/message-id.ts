import type { zhCN } from './zh-cn.ts';

/** The id of a sentence of the catalogue. */
export type MessageId = keyof typeof zhCN;
