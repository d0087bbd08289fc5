import { type Cases, cells, changed, html, md } from '../make-cases.ts';

/** Sentences of the report that the cases are made from. */
const OPENING = '全年按时公开各类信息，办理群众申请，更新公开指南和目录，维护网站专栏，接受社会监督。';
const MANAGEMENT = '政府信息管理方面。落实公开属性认定和保密审查，清理失效文件。';
const PLATFORMS = '政府信息公开平台建设方面。优化门户网站栏目，规范政务新媒体运行。';
const SUPERVISION = '监督保障方面。将政务公开纳入工作考核，开展社会评议，未发生责任追究情形。';
const PROBLEMS = '主要问题是解读材料形式偏少。改进情况：已增加图解和问答，并安排专人校核。';
const FEES = '本年度未收取信息处理费。';
const DISCLOSURE = '主动公开方面。及时';
const APPLICATIONS = '依申请公开方面。规范';

/** Subheadings of 总体情况 as authors number them. */
function numbered(numerals: readonly string[]): (readonly [string, string])[] {
  const starts = [
    DISCLOSURE,
    APPLICATIONS,
    '政府信息管理方面。',
    '政府信息公开平台建设方面。',
    '监督保障方面。',
  ];
  return starts.map((start, index) => [start, `${numerals[index] ?? ''}${start}`] as const);
}

const longOverview = `${OPENING}${'围绕重点领域发布信息，回应社会关切。'.repeat(60)}`;

/** As 宿迁市 2024, but everybody paid. */
const EVERYBODY_PAID: (readonly [string, string])[] = [
  ['政府信息公开申请 | 38 | 0 | 0 | 0 | 0 | 0 | 38 |', '政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |'],
  ['3.其他 | 352 | 2 | 0 | 0 | 0 | 0 | 354 |', '3.其他 | 390 | 2 | 0 | 0 | 0 | 0 | 392 |'],
];

/** What the sections have to say. */
export const contentCases: Cases = {
  right: [
    md('subheadings with numbers', numbered(['（一）', '（二）', '（三）', '（四）', '（五）'])),
    cells('half-width numbers', numbered(['(一)', '(二)', '(三)', '(四)', '(五)'])),
    md('a series within a series', [
      ...numbered(['（一）', '（二）', '（三）', '（四）', '（五）']),
      [MANAGEMENT, `${MANAGEMENT}\n\n（一）属性认定。\n\n（二）保密审查。`],
    ]),
    cells('items of an article at the beginning of a line', [
      [OPENING, `${OPENING.slice(0, -1)}，依据第二十条第\n（五）项公开。`],
    ]),
    md('a number in another style', numbered(['（一）', '（二）', '三、', '（四）', '（五）'])),
    md('a series of seven in the last section', [
      [
        FEES,
        ['一', '二', '三', '四', '五', '六', '七'].map((n) => `${n}、${FEES.slice(0, -1)}`).join('\n\n'),
      ],
    ]),
    md('appraisal in other words', [
      [SUPERVISION, '监督保障方面。完成年度考评和第三方评估，全年没有被问责的情况。'],
    ]),
    md('problems and improvement in other words', [
      [PROBLEMS, '一是解读质量有待提高。下一步，我市将组织业务骨干轮训，逐项落实。'],
    ]),
    md('improvement as a need of the years to come', [[PROBLEMS, '公开的深度还不够，今后需要加强。']]),
    md('problems under subheadings', [
      [PROBLEMS, '（一）存在的主要问题\n\n队伍变动较大。\n\n（二）改进情况\n\n开展业务培训4次。'],
    ]),
    md('fees in other words', [[FEES, '本年度没有收取任何费用。']]),
    md('fees in the overview', [
      [FEES, '无其他需要报告的事项。'],
      [APPLICATIONS, '依申请公开方面。全年收取信息处理费100元，规范'],
    ]),
    md('notices that were sent', [[FEES, '全市发出收费通知40件，实际收取信息处理费0元。']]),
    md('a fee that nobody paid', [[FEES, '本年度未实际收取到信息处理费。']]),
    md('look-alikes of blanks to be filled in', [
      [
        OPENING,
        `${OPENING}参照XXL号海报、第XX型样本，访问 http://www.xx.gov.cn/__a__ ，公民张××、李XX来访，（填报单位64家），办理“XX路灯不亮”诉求，进入XX世纪，利用“1+X”机制，推进数字政府（示范）建设。`,
      ],
    ]),
    md('emphasis in Markdown', [[OPENING, `__${OPENING}__ 与__重点__、___要点___。`]]),
    cells('a line of underlines', [[OPENING, `${OPENING}\n________________`]]),
  ],
  'section-extra': [
    md(
      'a seventh part',
      [[FEES, `${FEES}\n\n## 七、2025年工作打算\n\n继续做好公开工作。`]],
      ['section-extra'],
    ),
    cells(
      'two more parts',
      [[FEES, `${FEES}\n七、工作打算\n继续做好公开工作。\n八、附件\n无。`]],
      ['section-extra', 'section-extra'],
    ),
  ],
  'subsection-numbering': [
    md('a number left out', numbered(['（一）', '（二）', '（四）', '（五）', '（六）']), [
      'subsection-numbering',
    ]),
    cells('a number twice', numbered(['（一）', '（二）', '（二）', '（三）', '（四）']), [
      'subsection-numbering',
    ]),
    html('a number twice, in HTML', numbered(['(一)', '(二)', '(三)', '(三)', '(五)']), [
      'subsection-numbering',
    ]),
  ],
  'overview-aspects-missing': [
    md(
      'nothing on platforms',
      [
        [OPENING, '全年按时公开各类信息，办理群众申请。'],
        [PLATFORMS, ''],
      ],
      ['overview-aspects-missing'],
    ),
    md(
      'only how the report was made',
      [
        [
          OPENING,
          '本报告由总体情况、主动公开政府信息情况等六个部分组成，数据统计期限为2024年1月1日至12月31日。',
        ],
        ['主动公开方面。及时发布政策文件和解读材料，回应社会关切。', ''],
        ['依申请公开方面。规范登记、办理、答复各环节，维护申请人合法权益。', ''],
        [MANAGEMENT, ''],
        [PLATFORMS, ''],
        [SUPERVISION, ''],
        [FEES, `${FEES}考核、社会评议、责任追究情况已另行公布。`],
      ],
      ['overview-aspects-missing'],
    ),
  ],
  'gov-assessment-missing': [
    md(
      'nothing on appraisal and accountability',
      [[SUPERVISION, '监督保障方面。将政务公开纳入工作考核，开展业务培训。']],
      ['gov-assessment-missing'],
    ),
  ],
  'overview-too-long': [
    md('an overview of more than a thousand characters', [[OPENING, longOverview]], ['overview-too-long']),
    cells('the same before 2021', [[OPENING, longOverview]]),
  ],
  'problems-empty': [
    md('none', [[PROBLEMS, '无。']], ['problems-empty']),
    md('denied', [[PROBLEMS, '本年度不存在突出问题。']], ['problems-empty']),
    md(
      'only what went well',
      [[PROBLEMS, '2024年政府信息公开工作取得良好成效，群众普遍认可。']],
      ['problems-empty'],
    ),
  ],
  'improvements-missing': [
    md(
      'only problems',
      [[PROBLEMS, '一是解读材料形式单一；二是工作人员业务能力有待进一步提升。']],
      ['improvements-missing'],
    ),
  ],
  'fee-disclosure-missing': [
    md(
      'nothing on fees, all paid',
      [[FEES, '无其他需要报告的事项。'], ...EVERYBODY_PAID],
      ['fee-disclosure-missing'],
    ),
    md(
      'fees denied in the heading',
      [[`## 六、其他需要报告的事项\n\n${FEES}`, '## 六、无其他需要报告的事项'], ...EVERYBODY_PAID],
      ['section-heading-nonstandard', 'fee-disclosure-missing'],
    ),
    md('nothing on fees', [[FEES, '无其他需要报告的事项。']], ['fee-disclosure-missing']),
    html('nothing on fees, in HTML', [[FEES, '无。']], ['fee-disclosure-missing']),
    changed(
      'nothing on fees, among labels lost from a table',
      '宿迁市 2024',
      'pdf-fragments',
      [[FEES, '无。']],
      ['fee-disclosure-missing'],
    ),
    cells('the same before 2021', [[FEES, '无其他需要报告的事项。']]),
  ],
  'fee-notice-contradiction': [
    md(
      'no notice, but unpaid ones',
      [[FEES, '本年度未发出信息处理费收费通知。']],
      ['fee-notice-contradiction'],
    ),
    html(
      'a notice to nobody',
      [[FEES, '本年度未向申请人发出收费通知，收取信息处理费0元。']],
      ['fee-notice-contradiction'],
    ),
  ],
  'template-residue': [
    md('crosses for figures', [[OPENING, `${OPENING}全年公开信息XX条，解读××件。`]], ['template-residue']),
    md('prompts', [[PROBLEMS, '主要问题：（请填写）。改进情况：（请填写）。']], ['template-residue']),
    cells('lines to write on', [[FEES, '本年度收取信息处理费____元。']], ['template-residue']),
    html('a name to be put in', [[OPENING, `〔机关名称〕${OPENING}`]], ['template-residue']),
    md(
      'last year’s figures and years in a draft',
      [[OPENING, `${OPENING}【上年2023年】主动公开信息【上年35】条，同比增长【上年12.5%】。`]],
      ['template-residue', 'template-residue', 'template-residue'],
    ),
    md(
      'cells that nobody has filled in: one finding a table, last year’s stock one of its own',
      [
        ['| 行政规范性文件 | 50 | 227 | 420 |', '| 行政规范性文件 | 【待填】 | 待填 | 【上年597】 |'],
        ['| 行政复议 | 88 |', '| 行政复议 | （待填） |'],
      ],
      ['template-residue', 'template-residue', 'template-residue'],
    ),
    md(
      'totals that follow from what is filled in',
      [
        [
          '1.属于国家秘密 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |',
          '1.属于国家秘密 | 2 | 0 | 0 | 0 | 0 | 0 | 【待填】 |',
        ],
      ],
      ['template-residue'],
    ),
    md(
      'a figure to be looked up',
      [['上年结转政府信息公开申请数量 | 118 |', '上年结转政府信息公开申请数量 | 【核对118】 |']],
      ['template-residue'],
    ),
    md(
      'words of the author’s in such brackets are no marks',
      [
        [
          OPENING,
          `${OPENING}【上年结转】、【上年同期】、【上年度工作】、【核对表】、【核对无误】、【上年一般公共预算】已说明。`,
        ],
      ],
      [],
    ),
    md(
      'figures in words in marks are',
      [[OPENING, `${OPENING}【上年三十五】件，占【上年八成】，【核对十二】条，【待填】场。`]],
      ['template-residue', 'template-residue', 'template-residue', 'template-residue'],
    ),
    cells('a day left open', [['年1月20日', '年1月　日']], ['template-residue']),
  ],
};
