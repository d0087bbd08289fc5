import type { Form, SectionNumber } from '../forms/form.ts';
import type { OrganKind } from '../report/organ-kind.ts';

/**
 * What the prose sections of a new report say until their author writes them. `{organ}` and `{year}` are filled in.
 * No sentence states a fact that has to be looked up.
 */
const drafts: Readonly<Record<SectionNumber, string>> = {
  一: '{year}年，{organ}认真贯彻落实《中华人民共和国政府信息公开条例》，现将主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障情况报告如下。{assessment}',
  二: '',
  三: '',
  四: '',
  五: '（一）主要问题：（请填写）。（二）改进情况：（请填写）。',
  六: '无其他需要报告的事项。',
};

/** 工作考核、社会评议和责任追究结果 belong into the report of a government (条例第五十条第四项). */
const assessments: Readonly<Record<OrganKind, string>> = {
  government:
    '（请填写各方面情况）工作考核结果：（请填写）。社会评议结果：（请填写）。责任追究结果：（请填写）。',
  department: '（请填写各方面情况）',
  unknown: '（请填写各方面情况，各级人民政府还应写明工作考核、社会评议和责任追究结果）',
};

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

/** What a prose section says until it is written; empty for those that hold a table. */
export function draftOfSection(form: Form, number: SectionNumber, names: DraftNames): string {
  return fill((number === '六' && form.id !== '2019' ? fees : '') + drafts[number], names);
}

/** The sentence under the title, for the 发文字号 of a form. */
export function draftOfPreamble(form: string, names: DraftNames): string {
  return fill(basis.replace('{form}', form), names);
}

function fill(text: string, { organ, year, kind }: DraftNames): string {
  return text
    .replaceAll('{assessment}', assessments[kind])
    .replaceAll('{year}', year)
    .replaceAll('{organ}', organ);
}
