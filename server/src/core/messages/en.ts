import { compareEn } from './compare.en.ts';
import { completionEn } from './completion.en.ts';
import { doorsEn } from './doors.en.ts';
import { editingEn } from './editing.en.ts';
import { neighboursEn } from './neighbours.en.ts';
import { nextReportEn } from './next-report.en.ts';
import { previewEn } from './preview.en.ts';
import { readingEn } from './reading.en.ts';
import { rulesEn } from './rules.en.ts';
import { settingsEn } from './settings.en.ts';
import type { zhCN } from './zh-cn.ts';

/** The same sentences in English. The type makes a missing or surplus id a compile error. */
export const en: Record<keyof typeof zhCN, string> = {
  ...rulesEn,
  ...neighboursEn,
  ...doorsEn,
  ...completionEn,
  ...previewEn,
  ...compareEn,
  ...editingEn,
  ...settingsEn,
  ...readingEn,
  ...nextReportEn,
};
