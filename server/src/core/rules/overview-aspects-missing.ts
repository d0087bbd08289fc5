import { message } from '../messages/message.ts';
import { OVERVIEW, paragraphsOfSection } from '../prose/paragraphs.ts';
import { type Topic, unmentioned } from '../prose/unmentioned.ts';
import { writtenSection } from '../prose/words.ts';
import { defineRule } from './rule.ts';

/**
 * The five aspects that 总体情况 is about and words that speak of them, generously: authors have headings of their own
 * for each, and it is enough that something is said.
 */
const ASPECTS: readonly Topic[] = [
  ['主动公开', /主动公开|主动发布|公开(?:各类)?(?:政府|政务)?信息|发布(?:各类)?(?:政府|政务)?信息|政策解读/],
  ['依申请公开', /申请/],
  [
    '政府信息管理',
    /信息管理|规范性文件|政策文件|公开属性|保密|目录|指南|归集|清理|审核|审查|信息发布|更新|档案|公文/,
  ],
  ['政府信息公开平台建设', /平台|网站|网页|门户|新媒体|公众号|微信|微博|公报|公开栏|查阅|专区|专栏/],
  [
    '监督保障',
    /监督|保障|考核|考评|评议|评估|评价|培训|督查|督导|督促|检查|责任|追究|领导小组|组织领导|机制|专人|自查|整改/,
  ],
];

/** What only tells how the report is made: its basis, its parts, its period, where to get it. */
const ABOUT_THE_REPORT =
  /统计期限|统计时限|部分组成|等?[一二三四五六七八九十\d]个?部分|编制本?(?:年度)?报告|要求编制|规定编制|电子版|如有疑问|由总体情况/;

const missingAspects = unmentioned(ASPECTS, ABOUT_THE_REPORT);

/**
 * 总体情况 is silent on one of its five aspects (国办公开办函〔2021〕30号 and 〔2019〕60号, 报告内容（一）). A report that
 * opens its first part with how it was made has said nothing yet.
 */
export const overviewAspectsMissing = defineRule(
  {
    id: 'overview-aspects-missing',
    severity: 'warning',
    fix: 'none',
    tag: 'structure',
    source: '国办公开办函〔2019〕60号、〔2021〕30号',
  },
  function* ({ report }) {
    const section = writtenSection(report, OVERVIEW);
    if (!section) return;
    const missing = missingAspects(paragraphsOfSection(report, OVERVIEW));
    if (missing.length === 0) return;
    yield {
      message: message('overview-aspects-missing', { aspects: missing.join('、') }),
      range: section.headingRange,
      data: { section: '一' },
    };
  },
);
