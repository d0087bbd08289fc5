import type { SectionForm } from './form.ts';

/**
 * The six parts of the report, the same in both formats (条例第五十条; 国办公开办函〔2019〕60号, 〔2021〕30号).
 * The aliases are headings that published reports use for the same part.
 */
export const sections: readonly SectionForm[] = [
  {
    number: '一',
    title: '总体情况',
    shortcut: 'ztqk',
    basis: '第五十条',
    aliases: [
      '概述',
      '政府信息公开总体情况',
      '政府信息公开工作总体情况',
      '总体概况',
      '基本情况',
      '工作总体情况',
    ],
  },
  {
    number: '二',
    title: '主动公开政府信息情况',
    shortcut: 'zdgk',
    basis: '第五十条第（一）项',
    aliases: [
      '行政机关主动公开政府信息情况',
      '行政机关主动公开政府信息的情况',
      '本地主动公开政府信息情况',
      '主动公开政府信息的情况',
      '主动公开信息情况',
      '政府信息主动公开情况',
    ],
    word: '主动公开',
    table: '表二',
  },
  {
    number: '三',
    title: '收到和处理政府信息公开申请情况',
    shortcut: 'ysqgk',
    basis: '第五十条第（二）项',
    aliases: [
      '行政机关收到和处理政府信息公开申请情况',
      '行政机关收到和处理政府信息公开申请的情况',
      '收到和处理政府信息公开申请的情况',
      '收到和处理信息公开申请情况',
    ],
    word: '申请',
    table: '表三',
  },
  {
    number: '四',
    title: '政府信息公开行政复议、行政诉讼情况',
    shortcut: 'fyss',
    basis: '第五十条第（三）项',
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
      '政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开被申请行政复议、提起行政诉讼情况',
      '政府信息公开行政复议及行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开行政复议行政诉讼情况',
      '行政复议、行政诉讼情况',
    ],
    word: '复议',
    table: '表四',
  },
  {
    number: '五',
    title: '存在的主要问题及改进情况',
    shortcut: 'wtgj',
    basis: '第五十条第（四）项',
    aliases: [
      '政府信息公开工作存在的主要问题及改进情况',
      '存在问题及改进情况',
      '存在主要问题及改进情况',
      '存在的问题及改进情况',
      '存在的主要问题及改进措施',
      '存在的主要问题及改进举措',
      '存在的主要问题和改进情况',
      '存在的主要问题及整改措施',
      '主要问题及改进情况',
      '存在的问题和改进措施',
      '存在问题及整改措施',
      '整改措施',
    ],
  },
  {
    number: '六',
    title: '其他需要报告的事项',
    shortcut: 'qtsx',
    basis: '第五十条第（五）项',
    aliases: [
      '其他需报告的事项',
      '其他需报告事项',
      '其他需要报告事项',
      '其他事项',
      '需要报告的其他事项',
      '其他需要说明的事项',
    ],
  },
];

/** Where a section stands among the six, from 0. */
export function sectionRank(form: SectionForm): number {
  return sections.indexOf(form);
}
