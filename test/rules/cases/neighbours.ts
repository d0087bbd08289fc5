import { form2019 } from '../../../server/src/core/forms/gb-2019-60.ts';
import { type Beside, neighboursAmong } from '../../support/beside.ts';
import { buildReport, type Writing } from '../../support/build-report.ts';
import { figuresOf, type RealFigures } from '../../support/figures.ts';
import { applyChanges, type Case, type Cases, type Change } from '../make-cases.ts';

/** What last year's report says in words of its own. */
const OTHER_WORDS: readonly Change[] = [
  [
    '全年按时公开各类信息，办理群众申请，更新公开指南和目录，维护网站专栏，接受社会监督。',
    '本年各项工作平稳有序。',
  ],
  ['及时发布政策文件和解读材料，回应社会关切。', '集中清理历年文件，补齐缺少的解读。'],
  ['规范登记、办理、答复各环节，维护申请人合法权益。', '设立专门窗口，当场登记，限时转办。'],
];

const before = (changes: readonly Change[] = [], writing: Writing = 'pipes'): Beside => {
  const { text, notation } = buildReport(figuresOf('宿迁市 2023'), writing);
  return { text: applyChanges('last year', text, [...OTHER_WORDS, ...changes]), notation };
};

/** The report of 2024 beside that of 2023. */
function beside2023(
  name: string,
  changes: readonly Change[],
  finds: readonly string[] = [],
  lastYear: Beside = before(),
): Case {
  return besides(name, figuresOf('宿迁市 2024'), changes, finds, [lastYear]);
}

function besides(
  name: string,
  figures: RealFigures,
  changes: readonly Change[],
  finds: readonly string[],
  others: readonly Beside[],
  more: Partial<Beside> = {},
): Case {
  const { text: right, notation } = buildReport(figures, 'pipes');
  const text = applyChanges(name, right, changes);
  return {
    name,
    text,
    right,
    notation,
    finds,
    neighbours: neighboursAmong({ text, notation, ...more }, others),
  };
}

/** 2019 as it would have to be for 抚远's report of 2020 to follow from it. */
const fuyuan2020 = figuresOf('抚远市 2020');
const fuyuan2019: RealFigures = {
  name: '抚远市 2019',
  form: form2019,
  year: 2019,
  figures: {
    ...fuyuan2020.figures,
    表二: {
      ...fuyuan2020.figures.表二,
      licences: [470, '-3', 4100],
      services: [100, '+6', 0],
      penalties: [1600, '-6', 60],
      coercion: [87, '0', 0],
      fees: [11, '0'],
    },
  },
};
const lastYearOfFuyuan = (changes: readonly Change[] = []): Beside => {
  const { text, notation } = buildReport(fuyuan2019, 'tab-cells');
  return { text: applyChanges('2019', text, [...OTHER_WORDS, ...changes]), notation };
};

/** The row 上年结转 and the figures that go with it, 5 less for 自然人: right by itself, wrong after last year. */
const LESS_CARRIED_OVER: readonly Change[] = [
  ['| 118 | 3 | 0 | 0 | 0 | 0 | 121 |', '| 113 | 3 | 0 | 0 | 0 | 0 | 116 |'],
  ['| 3440 | 75 | 0 | 1 | 6 | 3 | 3525 |', '| 3445 | 75 | 0 | 1 | 6 | 3 | 3530 |'],
];

const office = (organ: string, year = 2024): Beside =>
  buildReport({ ...figuresOf('宿迁市 2024'), year }, 'pipes', organ);

/** 表三 of an organ to which a few people apply, all of whom get what they asked for. */
function granted(year: 2023 | 2024, count: number): RealFigures {
  const real = figuresOf(`宿迁市 ${year}`);
  const rows = Object.keys(real.figures.表三 ?? {});
  const values = (row: string): (number | string)[] =>
    ['r1', 'r3.1', 'r3.7'].includes(row) ? [count, 0, 0, 0, 0, 0, count] : [0, 0, 0, 0, 0, 0, 0];
  const 表三 = Object.fromEntries(rows.map((row) => [row, values(row)]));
  return { ...real, figures: { ...real.figures, 表三 } };
}

/** The same with every total left blank, or with nothing but totals. */
function written(real: RealFigures, how: 'no totals' | 'totals only'): RealFigures {
  const rows = Object.entries(real.figures.表三 ?? {}).map(([row, values]): [string, (number | string)[]] => [
    row,
    values.map((value, at) => ((at === values.length - 1) === (how === 'totals only') ? value : '')),
  ]);
  return { ...real, figures: { ...real.figures, 表三: Object.fromEntries(rows) } };
}

const besideSame = (name: string, now: RealFigures, then: RealFigures, finds: readonly string[]): Case => {
  const { text, notation } = buildReport(then, 'pipes');
  return besides(name, now, [], finds, [{ text: applyChanges('last year', text, OTHER_WORDS), notation }]);
};
const asIn2024 = (real: RealFigures): RealFigures => ({
  ...figuresOf('宿迁市 2024'),
  figures: { ...figuresOf('宿迁市 2024').figures, 表三: real.figures.表三 ?? {} },
});
const copied = figuresOf('宿迁市 2023');

export const neighbourCases: Cases = {
  right: [
    besideSame('a dozen applications, all granted, in both years', granted(2024, 15), granted(2023, 15), []),
    beside2023('宿迁 2023 → 2024', []),
    beside2023('宿迁 2023 → 2024, written otherwise', [], [], before([], 'html')),
    besides('抚远 2019 → 2020', fuyuan2020, [], [], [lastYearOfFuyuan()]),
    beside2023(
      'last year left its total blank',
      [],
      [],
      before([['| 118 | 3 | 0 | 0 | 0 | 0 | 121 |', '| 118 | 3 | 0 | 0 | 0 | 0 |  |']]),
    ),
    besides(
      'two reports of last year that differ: nobody can tell which',
      figuresOf('宿迁市 2024'),
      LESS_CARRIED_OVER,
      [],
      [
        { ...before(), document: '/reports/a.md' },
        {
          ...before([['| 118 | 3 | 0 | 0 | 0 | 0 | 121 |', '| 117 | 3 | 0 | 0 | 0 | 0 | 120 |']]),
          document: '/reports/b.md',
        },
      ],
    ),
    besides(
      'one organ under two names is one part',
      figuresOf('宿迁市 2024'),
      [],
      [],
      [office('云川市教育局')],
      { parts: ['云川市教育局', '江南省云川市教育局'] },
    ),
    besides('parts that add up', figuresOf('宿迁市 2024'), [], [], [office('云川市教育局')], {
      parts: ['云川市教育局'],
    }),
  ],
  'growth-percent': [
    beside2023(
      'growth since an earlier year is nothing last year’s report could tell',
      [['规范登记、办理、答复各环节', '全年新收申请3525件，较2019年增长10%，规范登记、办理、答复各环节']],
      [],
    ),
    beside2023(
      'a rise that is called a fall',
      [['规范登记、办理、答复各环节', '全年新收申请3525件，同比下降0.40%，规范登记、办理、答复各环节']],
      ['growth-percent'],
    ),
    beside2023('a rise', [
      ['规范登记、办理、答复各环节', '全年新收申请3525件，同比增长0.40%，规范登记、办理、答复各环节'],
    ]),
    beside2023(
      'growth since last year',
      [['规范登记、办理、答复各环节', '全年新收申请3525件，较2023年增长10%，规范登记、办理、答复各环节']],
      ['growth-percent'],
    ),
  ],
  'carry-over-mismatch': [
    beside2023('上年结转 less than last year carried over', LESS_CARRIED_OVER, [
      'carry-over-mismatch',
      'carry-over-mismatch',
    ]),
  ],
  'stock-mismatch': [
    beside2023(
      '现行有效 does not follow',
      [['| 50 | 227 | 420 |', '| 50 | 227 | 402 |']],
      ['stock-mismatch'],
    ),
  ],
  'project-stock-mismatch': [
    besides(
      '上一年项目数量 does not follow',
      fuyuan2020,
      [['| 467 | -233 |', '| 476 | -233 |']],
      ['project-stock-mismatch'],
      [lastYearOfFuyuan()],
    ),
  ],
  'prior-data-identical': [
    besideSame(
      '表三 left as it was, its totals blank',
      written(asIn2024(copied), 'no totals'),
      written(copied, 'no totals'),
      [
        'prior-data-identical',
        ...Array.from({ length: 23 }, () => 'applications-total-blank'),
        'cell-blank',
        'carry-over-mismatch',
        'carry-over-mismatch',
      ],
    ),
    beside2023(
      '表四 left as it was',
      [
        ['| 88 | 18 | 28 | 36 | 170 |', '| 309 | 17 | 88 | 26 | 440 |'],
        ['| 7 | 0 | 11 | 7 | 25 |', '| 1 | 1 | 16 | 6 | 24 |'],
        ['| 33 | 0 | 6 | 13 | 52 |', '| 13 | 0 | 67 | 9 | 89 |'],
      ],
      ['prior-data-identical'],
    ),
  ],
  'prior-text-similar': [
    besides(
      '总体情况 copied, some words changed',
      figuresOf('宿迁市 2024'),
      [
        ['办理群众申请', '受理群众申请'],
        ['回应社会关切', '回应群众关切'],
        ['清理失效文件', '清理过期文件'],
      ],
      ['prior-text-similar'],
      [buildReport(figuresOf('宿迁市 2023'), 'pipes')],
    ),
    beside2023('总体情况 copied', [], ['prior-text-similar'], buildReport(figuresOf('宿迁市 2023'), 'pipes')),
  ],
  'figure-swing': [
    beside2023('last year in 元', [], [], before([['| 59237.2449 |', '| 592372449元 |']])),
    beside2023('a digit too many', [['| 1573179 |', '| 15731790 |']], [], before()),
    beside2023('two digits too many', [['| 1573179 |', '| 157317900 |']], ['figure-swing'], before()),
  ],
  'rollup-mismatch': [
    besides(
      'more than its parts',
      figuresOf('宿迁市 2024'),
      [['| 50 | 227 | 420 |', '| 51 | 227 | 420 |']],
      ['rollup-mismatch'],
      [office('云川市教育局')],
      { parts: ['云川市教育局'] },
    ),
    besides(
      'a part that is not there',
      figuresOf('宿迁市 2024'),
      [['| 50 | 227 | 420 |', '| 51 | 227 | 420 |']],
      ['rollup-mismatch'],
      [office('云川市教育局'), office('云川市公安局', 2023)],
      { parts: ['云川市教育局', '云川市公安局'] },
    ),
  ],
};
