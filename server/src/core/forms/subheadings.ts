import type { SectionNumber } from './form.ts';

/** A heading within a part, without its number, and the words that show that a text has it already. */
export interface Subheading {
  readonly title: string;
  readonly word: string;
  /** What governments have to state below it besides. */
  readonly ofGovernments?: string;
}

/**
 * The headings that the prose parts are usually divided by: the five aspects of 总体情况, problems and what is done
 * about them (国办公开办函〔2021〕30号 and 〔2019〕60号, 报告内容（一）、（五）).
 */
export const subheadings: Readonly<Partial<Record<SectionNumber, readonly Subheading[]>>> = {
  一: [
    { title: '主动公开情况', word: '主动公开' },
    { title: '依申请公开情况', word: '申请公开' },
    { title: '政府信息管理情况', word: '信息管理' },
    { title: '政府信息公开平台建设情况', word: '平台' },
    // 条例第五十条第四项.
    {
      title: '监督保障情况',
      word: '监督',
      ofGovernments: '工作考核、社会评议和责任追究结果',
    },
  ],
  五: [
    { title: '存在的主要问题', word: '问题' },
    { title: '改进情况', word: '改进' },
  ],
};

const NUMERALS = '一二三四五六七八九十';

/** The heading with its number, counted from 0: （一）主动公开情况. */
export function numberedSubheading({ title }: Subheading, rank: number): string {
  return `（${NUMERALS.charAt(rank)}）${title}`;
}
