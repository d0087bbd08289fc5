import type { doorsZhCN } from './doors.zh-cn.ts';

export const doorsEn: Record<keyof typeof doorsZhCN, string> = {};
