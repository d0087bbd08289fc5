import type { SectionNumber } from './form.ts';

/**
 * Sentences that belong into most reports, to be filled in. What is in braces is
 * - `{organ}`, `{year}`: known from the report;
 * - `{=表三/r1/total}`: the figure of a cell, by table, row id and column id; cells joined with `+` are added up;
 * - `{#}`: a figure that stands in no table;
 * - `{?…}`: words that only the author knows.
 */
export interface StandardPhrase {
  readonly id: string;
  /** The part it belongs to; `null`: below the title. */
  readonly section: SectionNumber | null;
  /** What it is called in a list. */
  readonly label: string;
  readonly text: string;
  /** Ids of the formats that it is for; all of them where absent. */
  readonly forms?: readonly string[];
  /** It says that there is nothing: offered only where these cells state 0, not where they are left open. */
  readonly denies?: string;
}

const NONE_RECEIVED = '表三/r1/total+表三/r2/total';
const NO_DISPUTE = '表四/review/total+表四/direct/total+表四/after/total';
/** Who is asked for a fee and does not pay is counted in 表三: then fees were asked for. */
const UNPAID = '表三/r3.6.2/total';

/** In the order in which they are offered. */
export const standardPhrases: readonly StandardPhrase[] = [
  {
    id: 'basis',
    section: null,
    label: '编制依据',
    text: '根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（{form}），编制本报告。',
  },
  {
    id: 'period',
    section: null,
    label: '统计期限',
    text: '本报告中所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。',
  },
  {
    id: 'parts',
    section: null,
    label: '报告组成',
    text: '本报告由{parts}六个部分组成。',
  },
  {
    id: 'contact',
    section: null,
    label: '联系方式',
    text: '如对本报告有疑问，请与{organ}联系（地址：{?地址}，电话：{?电话}）。',
  },
  {
    id: 'published',
    section: '一',
    label: '主动公开数量',
    text: '{year}年，{organ}通过政府网站主动公开政府信息{#}条。',
  },
  {
    id: 'normative',
    section: '一',
    label: '规范性文件数量',
    forms: ['2021'],
    text: '本年制发行政规范性文件{=表二/normative/issued}件，废止{=表二/normative/repealed}件，现行有效{=表二/normative/valid}件。',
  },
  {
    id: 'decisions',
    section: '一',
    label: '许可处罚强制数量',
    forms: ['2021'],
    text: '本年作出行政许可处理决定{=表二/licences/decisions}件，行政处罚处理决定{=表二/penalties/decisions}件，行政强制处理决定{=表二/coercion/decisions}件。',
  },
  {
    id: 'applications',
    section: '一',
    label: '申请收到和办理数量',
    text: '本年新收政府信息公开申请{=表三/r1/total}件，上年结转{=表三/r2/total}件，本年度办结{=表三/r3.7/total}件，结转下年度继续办理{=表三/r4/total}件。',
  },
  {
    id: 'outcomes',
    section: '一',
    label: '申请办理结果',
    text: '本年度办结的政府信息公开申请中，予以公开{=表三/r3.1/total}件，部分公开{=表三/r3.2/total}件。',
  },
  {
    id: 'no-applications',
    section: '一',
    label: '没有收到申请',
    denies: NONE_RECEIVED,
    text: '本年未收到政府信息公开申请，也没有上年结转的申请。',
  },
  {
    id: 'disputes',
    section: '一',
    label: '复议诉讼数量',
    text: '本年因政府信息公开工作被申请行政复议{=表四/review/total}件，被提起行政诉讼{=表四/direct/total+表四/after/total}件。',
  },
  {
    id: 'no-disputes',
    section: '一',
    label: '没有复议诉讼',
    denies: NO_DISPUTE,
    text: '本年没有因政府信息公开工作被申请行政复议或者被提起行政诉讼。',
  },
  {
    id: 'management',
    section: '一',
    label: '政府信息管理',
    text: '落实公开属性认定和保密审查，更新政府信息公开指南和目录，清理行政规范性文件{#}件。',
  },
  {
    id: 'platform',
    section: '一',
    label: '平台建设',
    text: '维护政府网站的政府信息公开专栏，全年更新栏目{#}个；设有政府信息查阅点{#}处。',
  },
  {
    id: 'supervision',
    section: '一',
    label: '监督保障',
    text: '由{?机构名称}负责政府信息公开工作，配备工作人员{#}名，全年组织培训{#}次。',
  },
  {
    id: 'assessment',
    section: '一',
    label: '考核评议追责结果',
    text: '政府信息公开纳入工作考核，考核结果为{?结果}；社会评议结果为{?结果}；未发生责任追究情形。',
  },
  {
    id: 'problems',
    section: '五',
    label: '主要问题',
    text: '存在的主要问题：一是{?问题}；二是{?问题}。',
  },
  {
    id: 'improvements',
    section: '五',
    label: '改进情况',
    text: '改进情况：针对上述问题，已{?做法}；下一步将{?打算}。',
  },
  {
    id: 'last-year',
    section: '五',
    label: '上年问题改进情况',
    text: '上一年度报告提出的{?问题}，已通过{?做法}得到改进。',
  },
  {
    id: 'no-fees',
    section: '六',
    label: '没有收取信息处理费',
    forms: ['2021'],
    denies: UNPAID,
    text: '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），本年度未发出收费通知，未收取信息处理费。',
  },
  {
    id: 'fees',
    section: '六',
    label: '收取信息处理费情况',
    forms: ['2021'],
    text: '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），本年度发出收费通知{#}件，总金额{#}元，实际收取信息处理费{#}元。',
  },
  {
    id: 'nothing-else',
    section: '六',
    label: '无其他需要报告的事项',
    text: '无其他需要报告的事项。',
  },
];
