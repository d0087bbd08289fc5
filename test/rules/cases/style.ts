import { type Cases, cells, html, md } from '../make-cases.ts';

const OPENING = '全年按时公开各类信息，办理群众申请，更新公开指南和目录，维护网站专栏，接受社会监督。';
const HABITUAL =
  '2024 年公开信息 1200 条，解答咨询 35 件，开展培训 3 次，培训 120 人次；制作图解 15 个、视频 6 部。';
const indented = ['一、总体', '五、存在', '六、其他'].map((start) => [start, `　　${start}`] as const);

/** Blanks, punctuation and words of prose. */
export const styleCases: Cases = {
  right: [
    md('blanks around numbers throughout', [[OPENING, HABITUAL]]),
    cells('headings indented like paragraphs', [
      ...indented,
      ['二、主动', '　　二、主动'],
      ['三、收到', '　　三、收到'],
      ['四、政府', '　　四、政府'],
    ]),
    cells('a paragraph indented by two characters', [[OPENING, `　　${OPENING}`]]),
    md('blanks that mean something', [
      [
        OPENING,
        `${OPENING} 电话： 0527-84366001，邮编 223800，使用 Windows 10 系统和 WPS 软件。 发布《2024 要点》。`,
      ],
      ['主动公开方面。', '1. 主动公开方面。'],
      ['依申请公开方面。', '- 依申请公开方面。  \n'],
    ]),
    md('emphasis that needs its blanks', [[OPENING, `${OPENING}**其中，** 公开 **12** 条。`]]),
    html('source lines and indents', [[OPENING, `\n      全年公开\n      12条，\n      ${OPENING}\n    `]]),
    md('half-width punctuation of figures, addresses and code', [
      [
        OPENING,
        `${OPENING}9:30至10:30受理1,234件，比例3:2，网址http://www.a.gov.cn:80/b?c=1,2;d，见[条例](http://a.cn/x)，\`甲,乙\`，图解（H5）和图(H5)，IPv6(下一代)，(一)项。`,
      ],
    ]),
    md('what a web page puts around the text', [
      ['## 一、总体', '发布日期：2025-01-20　来源：市政府办公室　浏览次数：120 次\n\n## 一、总体'],
    ]),
    md('dots and dashes', [[OPENING, `${OPENING}包括教育、医疗……等领域——详见专栏。`]]),
    ...[
      '实现时时刻刻有人应、方方面面有人管、认认真真办理每一件申请。',
      '一件一件办理，一项一项落实，逐项逐项核对，一个一个答复，各县各县都有专区。',
      '与申请人研究研究、沟通沟通，请群众体验体验。',
      '为了了解群众需求，了了解难点，达到目的的方法，的的确确有效，存在在线访谈少的问题，现在在线办理，凡是是非，是是非非。',
      '推进政府信息信息化，按要求要求各部门整改，主动公开公开目录，政务公开工作工作方案，政务服务政务服务中心。',
      '涉及宿迁市宿迁市宿豫区，商业企业企业类申请，收到申请 申请办理。',
      '经市政府市政府办公室同意，征求意见意见箱来信，做好常态常态化管理，研究研究员提出的建议。',
      '谁主管谁负责、谁公开谁审查，应公开尽公开，县县有专区，件件有着落，多样化多元化。',
    ].map((sentence) => md(`no repetition: ${sentence.slice(0, 8)}`, [[OPENING, `${OPENING}${sentence}`]])),
  ],
  spacing: [
    cells(
      'beside a number and behind a comma',
      [[OPENING, `${OPENING}发布信息 5312条。其中， 概况类509条、动态2242条、目录2561条。`]],
      ['spacing'],
    ),
    cells('before a single heading', [['六、其他', '　　六、其他']], ['spacing']),
    cells('a signature padded to the right', [['年1月20日', '年1月20日        ']], ['spacing']),
    html(
      'as an entity',
      [[OPENING, `${OPENING}发布信息&nbsp;12条，图解3件，视频4部，问答5条，专栏6个，培训7次。`]],
      ['spacing'],
    ),
    md(
      'in a document that has none elsewhere',
      [[OPENING, `${OPENING}发布12 条，图解3件，视频4部，问答5条，专栏6个 ，培训7次。`]],
      ['spacing'],
    ),
  ],
  punctuation: [
    md(
      'half-width marks',
      [
        [
          OPENING,
          '全年按时公开各类信息,办理群众申请(含网上申请);维护网站专栏、公开目录，接受社会监督，有关部门作了说明。',
        ],
      ],
      ['punctuation'],
    ),
    cells(
      'doubled marks',
      [[OPENING, OPENING.replace('申请，', '申请，，').replace('监督。', '监督。。')]],
      ['punctuation'],
    ),
    html('with a blank behind', [[OPENING, OPENING.replace('信息，', '信息, ')]], ['punctuation']),
  ],
  'repeated-word': [
    md(
      'a word twice',
      [[OPENING, `${OPENING}做好政务公开工作工作，群众满意率满意率达99%。`]],
      ['repeated-word', 'repeated-word'],
    ),
    cells(
      'a particle twice',
      [[OPENING, `${OPENING}围绕政策的的出台，进行进行意见征集。`]],
      ['repeated-word', 'repeated-word'],
    ),
  ],
};
