import type { Form, SectionNumber } from '../forms/form.ts';
import type { OrganKind } from '../report/organ-kind.ts';

/**
 * What prose sections without headings of their own say until their author writes them. No sentence states a fact that
 * has to be looked up.
 */
const drafts: Readonly<Partial<Record<SectionNumber, string>>> = { 六: '无其他需要报告的事项。' };

/** Stands at the beginning of the last part since fees may be charged (国办函〔2020〕109号). */
const fees = '信息处理费收取情况：（请填写）。';

/** The sentence under the preamble's heading: on what basis, for which period. */
const basis =
  '根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（{form}）编制本报告。本报告中所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。';

/** What fills the gaps of a draft; tab stops of a snippet as well as names. */
export interface DraftNames {
  readonly organ: string;
  readonly year: string;
  /** What the organ is. */
  readonly kind: OrganKind;
}

/** What a section says until it is written, where it has neither a table nor headings. */
export function draftOfSection(form: Form, number: SectionNumber): string {
  return (number === '六' && form.id !== '2019' ? fees : '') + (drafts[number] ?? '');
}

/** The sentence under the title, for the 发文字号 of a form. */
export function draftOfPreamble(form: string, { year }: DraftNames): string {
  return basis.replace('{form}', form).replaceAll('{year}', year);
}
