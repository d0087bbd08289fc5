import { compareZhCN } from './compare.zh-cn.ts';
import { completionZhCN } from './completion.zh-cn.ts';
import { doorsZhCN } from './doors.zh-cn.ts';
import { editingZhCN } from './editing.zh-cn.ts';
import { neighboursZhCN } from './neighbours.zh-cn.ts';
import { nextReportZhCN } from './next-report.zh-cn.ts';
import { previewZhCN } from './preview.zh-cn.ts';
import { readingZhCN } from './reading.zh-cn.ts';
import { rulesZhCN } from './rules.zh-cn.ts';
import { settingsZhCN } from './settings.zh-cn.ts';

/** Every sentence the product says to people, in Chinese: the source of the catalogue. `{gaps}` are filled by name. */
export const zhCN = {
  ...rulesZhCN,
  ...neighboursZhCN,
  ...doorsZhCN,
  ...completionZhCN,
  ...previewZhCN,
  ...compareZhCN,
  ...editingZhCN,
  ...settingsZhCN,
  ...readingZhCN,
  ...nextReportZhCN,
} as const;
