import { type Cases, cells, html, md } from '../make-cases.ts';

const TITLE = '云川市人民政府2024年政府信息公开工作年度报告';

/** What only a city's government may have. */
const NO_REGULATIONS = ['| 规章 | 2 | 1 | 12 |', '| 规章 | 0 | 0 | 0 |'] as const;
const PERIOD = '统计期限为2024年1月1日至2024年12月31日';
const BASIS = '根据《中华人民共和国政府信息公开条例》';
const OPENING = '全年按时公开各类信息';
const SIX =
  '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。';

/** A sentence put before the overview’s first. */
const saying = (sentence: string): [string, string] => [OPENING, `${sentence}${OPENING}`];
const inPreamble = (sentence: string): [string, string] => [BASIS, `${sentence}${BASIS}`];

/** Sentences of the overview that are right in a report of 2024. */
const RIGHT_SENTENCES = [
  '2023年，我市申请量为3607件，2024年增至3646件。',
  '2023年我局办结的申请比2022年增长3%。',
  '发布2023年度部门决算和2024年度部门预算。',
  '印发《2023年政务公开工作要点落实情况》，并按〔2023〕8号文件执行。',
  '2023年，我市开展的专项检查所列问题已整改到位。',
  '自2023年以来，我市共公开信息12万条。',
  '2023年以来，我市持续推进公开工作，收到申请逐年减少。',
  '对2023年收到的申请逐件回访。',
  '截至2024年12月31日，共公开信息14万条。',
  '到2026年，建成统一平台；到2035年实现远景目标。',
  '落实“十四五”规划（2021—2025年）各项任务。',
  '公布《云川市数字政府建设规划（2024—2027年）》。',
  '2025年，我市将继续推进公开工作，拟发布清单3份。',
  '2025年1月，我市公开2025年重点项目8个。',
  '申请数量较去年回落12.3%，与去年同期持平。',
  '共培养如今年轻干部30名，开设“今年我来办”专栏。',
  '2024年是落实条例的重要一年，今年共培训3次。',
  '过去年度的目录一并清理。',
];

/** What dates, title, preamble and signature must be, and look-alikes that are right. */
/** More of them than a signature has lines. */
const LINKS = Array.from({ length: 20 }, (_, index) => `<p>友情链接${index}</p>`).join('');

export const dateCases: Cases = {
  right: [
    ...RIGHT_SENTENCES.map((sentence) => md(`overview: ${sentence}`, [saying(sentence)])),
    ...[
      '自2024年1月1日起至2024年12月31日止',
      '从2024年1月1日到12月31日止',
      '为2024年1月1日至12月31日',
      '为1月1日-12月31日',
      '为２０２４年１月１日至１２月３１日',
      '为二〇二四年1月1日—12月31日',
      '自 2024 年 1 月 1 日起，至 2024 年 12 月 31 日止',
      '为2024年度',
      '：2024.1.1—2024.12.31',
    ].map((period) =>
      md(`period: ${period}`, [['统计期限为2024年1月1日至2024年12月31日', `统计期限${period}`]]),
    ),
    md('统计时限 截至', [['所列数据的统计期限为2024年1月1日至2024年12月31日', '数据统计截至2024年12月31日']]),
    md('six parts', [inPreamble(SIX)]),
    md('six parts in other words', [
      inPreamble(
        '本年报包括总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，因政府信息公开工作被申请行政复议、提起行政诉讼情况，存在的主要问题及改进情况以及其他需要报告的事项等六部分内容。',
      ),
    ]),
    md('five aspects of the overview', [
      saying('本部分报告包括主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。'),
    ]),
    md('the regulation with its history', [
      inPreamble('《条例》由国务院令第492号公布，国务院令第711号修订。'),
      saying('原国办公开办函〔2019〕60号不再适用。'),
    ]),
    md('article 31 on applications', [saying('按照《条例》第三十一条确定收到申请的时间。')]),
    md('published, not sent', [inPreamble('现将云川市人民政府2024年政府信息公开工作年度报告向社会公布。')]),
    md('signed by the office of the government', [
      ['云川市人民政府\n\n2025年', '云川市人民政府办公室\n\n2025年'],
    ]),
    md('signed 市政府', [['云川市人民政府\n\n2025年', '市政府\n\n2025年']]),
    md('a short name of a department', [
      NO_REGULATIONS,
      [TITLE, '云川市发展和改革委员会2024年政府信息公开工作年度报告'],
      ['云川市人民政府\n\n2025年', '市发改委\n\n2025年'],
    ]),
    md('a government in March', [['2025年1月20日', '2025年3月31日']]),
    md('a town in March', [
      NO_REGULATIONS,
      [TITLE, '云川镇人民政府2024年政府信息公开工作年度报告'],
      ['云川市人民政府\n\n2025年', '云川镇人民政府\n\n2025年'],
      ['2025年1月20日', '2025年3月5日'],
    ]),
    html('a web page with the date of publication at the title', [
      ['年度报告</p>', '年度报告</p>\n<p>发布日期：2024-01-31　来源：云川市人民政府　浏览次数：12</p>'],
      ['<p>云川市人民政府</p>\n<p>2024年1月20日</p>', ''],
    ]),
    md('organ and date under the title', [
      [`${TITLE}\n`, `${TITLE}\n\n云川市人民政府\n\n（2025年1月20日）\n`],
      ['云川市人民政府\n\n2025年1月20日\n', ''],
    ]),
    cells('organ and date far to the right', [
      ['云川市人民政府\n2021年1月20日', '　　　　云川市人民政府\n　　　　2021年1月20日'],
    ]),
    md('no 工作 in the title', [['政府信息公开工作年度报告', '政府信息公开年度报告']]),
    md('the year before the organ', [[TITLE, '2024年云川市人民政府政府信息公开工作年度报告']]),
  ],
  'report-year-unknown': [
    cells(
      'no year anywhere',
      [
        ['云川市人民政府2020年', '云川市人民政府'],
        ['，所列数据的统计期限为2020年1月1日至2020年12月31日', ''],
        ['2021年1月20日', ''],
      ],
      ['report-year-unknown', 'signature-missing'],
    ),
  ],
  'title-nonstandard': [
    md(
      'a summary of work',
      [['2024年政府信息公开工作年度报告', '2024年政府信息公开工作总结']],
      ['title-nonstandard'],
    ),
    md('letters swapped', [['工作年度报告', '工作告年度报']], ['title-nonstandard']),
    md('政务公开', [['政府信息公开工作年度报告', '政务公开工作年度报告']], ['title-nonstandard']),
  ],
  'title-year-redundant': [
    md('年度 twice', [['2024年政府信息', '2024年度政府信息']], ['title-year-redundant']),
    md('年 lost beside 度', [['2024年政府信息', '2024度政府信息']], ['title-year-redundant']),
    cells(
      'over two lines',
      [['2020年政府信息公开工作年度报告', '2020年度政府信息\n公开工作年度报告']],
      ['title-year-redundant'],
    ),
  ],
  'cover-letter': [
    md(
      'an addressee and 现将…报上',
      [
        [
          '\n\n根据《',
          '\n\n云川市人民政府办公室：\n\n现将我单位政府信息公开工作年度报告报上，请审阅。\n\n根据《',
        ],
      ],
      ['cover-letter'],
    ),
  ],
  'preamble-part-count': [
    md('five parts', [inPreamble(SIX.replace('六个', '五个'))], ['preamble-part-count']),
    md(
      'one of the six left out',
      [inPreamble(SIX.replace('、其他需要报告的事项', ''))],
      ['preamble-part-count'],
    ),
  ],
  'preamble-old-terms': [
    md(
      'parts of the old format',
      [
        inPreamble(
          '本报告包括概述、主动公开政府信息情况、依申请公开政府信息和不予公开政府信息情况、收费及减免情况等内容。',
        ),
      ],
      ['preamble-old-terms'],
    ),
  ],
  'basis-outdated': [
    md('60号 in a report of 2024', [['〔2021〕30号', '〔2019〕60号']], ['basis-outdated']),
    md(
      'the decree of 2007',
      [['《中华人民共和国政府信息公开条例》', '《中华人民共和国政府信息公开条例》（国务院令第492号）']],
      ['basis-outdated'],
    ),
    md(
      'an article of 2007',
      [inPreamble('按照《条例》第三十一条的规定编制本年度报告。')],
      ['basis-outdated'],
    ),
    cells('60号 in a report of 2020', []),
  ],
  'doc-number-malformed': [
    md('brackets lost', [['〔2021〕30号', '202130号']], ['doc-number-malformed']),
    md('one bracket lost', [['〔2021〕30号', '〔202130号']], ['doc-number-malformed']),
    md('other brackets', [['〔2021〕30号', '[2021]30号']], ['doc-number-malformed']),
    md('another number', [['〔2021〕30号', '〔2021〕3号']], ['doc-number-malformed']),
  ],
  'year-inconsistent': [
    md('the period of the year before', [[PERIOD, PERIOD.replaceAll('2024', '2023')]], ['year-inconsistent']),
    md(
      'another year in the preamble',
      [inPreamble('现将云川市人民政府2023年政府信息公开工作年度报告公布如下。')],
      ['year-inconsistent'],
    ),
    md(
      'a title of before there was a format',
      [['2024年政府信息公开', '2014年政府信息公开']],
      ['year-inconsistent'],
    ),
  ],
  'period-incomplete': [
    md('21 for 31', [['12月31日', '12月21日']], ['period-incomplete']),
    md('日 lost', [['12月31日', '12月31']], ['period-incomplete']),
    md('two years', [['至2024年12月31日', '至2023年12月31日']], ['period-incomplete']),
  ],
  'period-missing': [
    md('no period', [['，所列数据的统计期限为2024年1月1日至2024年12月31日', '']], ['period-missing']),
    html('no period, HTML', [['，所列数据的统计期限为2023年1月1日至2023年12月31日', '']], ['period-missing']),
  ],
  'stale-year': [
    md('a sentence of last year', [saying('2023年，我市共收到申请3607件。')], ['stale-year']),
    md(
      'in the last section',
      [['本年度未收取信息处理费。', '2023年度，本机关未收取信息处理费。']],
      ['stale-year'],
    ),
  ],
  'future-year': [
    md('a slip of the year', [saying('2029年，全市公开信息14万余条。')], ['future-year']),
    md('the year after, done and counted', [saying('2025年，我市共收到申请3646件。')], ['future-year']),
  ],
  'relative-year': [
    md('今年', [saying('今年，全市新增公开专栏8个。')], ['relative-year']),
    md('去年', [saying('去年启用的平台运行平稳。')], ['relative-year']),
  ],
  'signature-organ-mismatch': [
    md(
      'another place',
      [['云川市人民政府\n\n2025年', '沙河市人民政府\n\n2025年']],
      ['signature-organ-mismatch'],
    ),
    md(
      'another department',
      [
        NO_REGULATIONS,
        [TITLE, '云川市财政局2024年政府信息公开工作年度报告'],
        ['云川市人民政府\n\n2025年', '云川市教育局\n\n2025年'],
      ],
      ['signature-organ-mismatch'],
    ),
  ],
  'sign-date-early': [
    md('the year of the report', [['2025年1月20日', '2024年1月20日']], ['sign-date-early']),
  ],
  'sign-date-late': [
    md('a government in April', [['2025年1月20日', '2025年4月2日']], ['sign-date-late']),
    html(
      'above the links of a page and whom it belongs to',
      [['2024年1月20日</p>', `2024年4月2日</p>${LINKS}<p>版权所有</p><p>云川市大数据中心</p>`]],
      ['sign-date-late'],
    ),
    md(
      'a department in February',
      [
        NO_REGULATIONS,
        [TITLE, '云川市财政局2024年政府信息公开工作年度报告'],
        ['云川市人民政府\n\n2025年1月20日', '云川市财政局\n\n2025年2月10日'],
      ],
      ['sign-date-late'],
    ),
  ],
  'sign-date-format': [
    md('a zero', [['2025年1月20日', '2025年01月20日']], ['sign-date-format']),
    md('hyphens', [['2025年1月20日', '2025-1-20']], ['sign-date-format']),
    md('Chinese numerals', [['2025年1月20日', '二〇二五年一月二十日']], ['sign-date-format']),
  ],
  'signature-missing': [
    cells('no signature', [['云川市人民政府\n2021年1月20日', '']], ['signature-missing']),
    cells('no date', [['云川市人民政府\n2021年1月20日', '云川市人民政府']], ['signature-missing']),
  ],
};
