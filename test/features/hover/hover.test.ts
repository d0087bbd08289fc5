import { describe, expect, test } from 'vitest';
import { analyze, hoverAt, hoverMarkdown, hoverPlainText } from '../../../server/src/core/index.ts';
import { buildReport } from '../../support/build-report.ts';
import { figuresOf } from '../../support/figures.ts';
import { describeRange, marked, readFixture } from '../reading-report.ts';

function hoverOf(fixture: string, locale: 'zh-CN' | 'en' = 'zh-CN'): string | null {
  const { analysis, offset } = readFixture(fixture);
  const text = hoverAt(analysis, offset, locale);
  return text && `${describeRange(analysis, text.range)}\n${hoverPlainText(text)}`;
}

const wrongTotal = (text: string): string => text.replace('| 2 | 0 | 1431 |', '| 2 | 0 | 1413 |');
const blankTotal = (text: string): string => text.replace('| 2 | 0 | 1431 |', '| 2 | 0 |  |');
const cite = (words: string) => (text: string) => text.replace('主动公开方面。', `${words}主动公开方面。`);

const places: Readonly<Record<string, string>> = {
  'a cell': marked('1408 |'),
  'a total': marked('1431 |'),
  'a wrong total': marked('1413 |', wrongTotal),
  'a blank total': marked('  |', blankTotal, 1),
  'a cell that last year handed on': marked('121 |'),
  'a cell that next year takes over': marked('125 |'),
  'a stock of 表二': marked('420 |'),
  'an amount': marked('72701.2578'),
  'a cell of 表四': marked('170 |'),
  'words in a cell': marked('许多', (text) => text.replace('| 1408 |', '| 许多 |')),
  'a dash in a cell': marked('- | 21', (text) => text.replace('| 1408 |', '| - |')),
  'the label of a row': marked('（七）总计'),
  'the label of a row with a wrong sum': marked('（一）予以公开', wrongTotal),
  'a heading of prose': marked('一、总体情况'),
  'the heading of a table': marked('三、收到'),
  'a count in prose': marked('1431件'),
  'a count of a group': marked('92件'),
  'a count that the tables do not have': marked('1430件', (text) => text.replace('1431件', '1430件')),
  'the Regulation': marked('中华人民共和国政府信息公开条例'),
  'the number of the format': marked('国办公开办函'),
  'the old Regulation': marked('国务院令', cite('本报告依据国务院令第492号。')),
  'the old format': marked('国办公开办函〔2019', cite('曾执行国办公开办函〔2019〕60号。')),
  'the measures on fees': marked(
    '政府信息公开信息处理费',
    cite('按照《政府信息公开信息处理费管理办法》办理。'),
  ),
  'a number without its brackets': marked('国办公开办函202130', cite('依据国办公开办函202130号。')),
};

test.each(Object.entries(places))('%s', (_, fixture) => {
  expect(hoverOf(fixture)).toMatchSnapshot();
});

test('in English', () => {
  for (const place of ['a wrong total', 'the heading of a table', 'a count of a group', 'the old format'])
    expect(hoverOf(places[place] ?? '', 'en')).toMatchSnapshot();
});

describe('nothing is said', () => {
  test.each([
    ['of plain words', marked('全年按时')],
    ['of a count that is none of the tables’', marked('8件')],
    ['of a border', marked('| 1408', undefined, 0).replace('‸|', '|‸')],
    ['of another document', marked('重大行政', cite('依据《重大行政决策程序暂行条例》。'))],
  ])('%s', (_, fixture) => {
    expect(hoverOf(fixture)).toBeNull();
  });

  test('in a text that is no report', () => {
    const text = '# 会议纪要\n\n一、总体情况\n\n收到申请12件，依据国务院令第711号。\n';
    const analysis = analyze(text, { notation: 'markdown' });
    for (let offset = 0; offset <= text.length; offset++)
      expect(hoverAt(analysis, offset, 'zh-CN')).toBeNull();
  });

  test('of 条例 where the short name was given to another one', () => {
    const other = '依据《市容环境卫生管理条例》（以下简称《条例》）。';
    expect(hoverOf(marked('《条例》', cite(other)))).toBeNull();
  });
});

test('the format of its year is named: the one of 2019 applies to 2020', () => {
  const { text, notation } = buildReport(figuresOf('抚远市 2020'), 'tab-cells');
  const analysis = analyze(text, { notation });
  const hover = hoverAt(analysis, text.indexOf('国办公开办函'), 'zh-CN');
  expect(hover && hoverPlainText(hover)).toMatchSnapshot();
});

test.each([
  '[点这里](command:workbench.action.quit)',
  '![](https://example.com/a.png)',
  '<img src=x onerror=alert(1)>',
  'https://example.com',
  'www.example.com',
  'a@example.com',
  '`x` **y** ~~z~~ &amp; $(zap)',
])('of %s in a cell no mark-up is left', (hostile) => {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), 'tab-cells');
  const spoilt = text.replace('\t1408\n', `\t${hostile}\n`);
  const analysis = analyze(spoilt, { notation });
  const hover = hoverAt(analysis, spoilt.indexOf(hostile) + 1, 'zh-CN');
  expect(hover).not.toBeNull();
  if (hover) expect(hoverMarkdown(hover)).toMatchSnapshot();
});

test.each([
  'pipes',
  'tab-cells',
  'tab-rows',
  'html',
  'html-in-markdown',
  'pdf-layout',
  'pipe-cells',
] as const)('the same is said in %s', (writing) => {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), writing);
  const analysis = analyze(text, { notation });
  const cell = analysis.report.tables
    .find(({ table }) => table.name === '表三')
    ?.rows.find(({ form }) => form.id === 'r3.1')?.cells[0]?.cell;
  const hover = hoverAt(analysis, cell?.text.range.start ?? 0, 'zh-CN');
  expect(hover && hoverPlainText(hover)).toBe(hoverPlainText(expectedCell()));
});

function expectedCell() {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
  const hover = hoverAt(analyze(text, { notation }), text.indexOf('1408 |'), 'zh-CN');
  if (!hover) throw new Error('nothing is said');
  return hover;
}
