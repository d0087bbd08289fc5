import { describe, expect, test } from 'vitest';
import { analyze, type Notation, readFacts } from '../../server/src/core/index.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

const real = figuresOf('宿迁市 2024');
const whole = buildReport(real, 'pipes').text;
const OVERVIEW = '全年按时公开';

function read(text: string, notation: Notation = 'markdown') {
  const { findings, report } = analyze(text, { notation });
  return {
    rules: findings.map(({ rule }) => rule),
    facts: readFacts(report).map(({ range: _, ...fact }) => fact),
  };
}

const asPublished = read(whole);

function rows(...lines: readonly string[]): string {
  const [header = '', ...others] = lines;
  const rule = header.replace(/[^|]+/g, '---');
  return [header, rule, ...others].join('\n');
}

/** Tables of an author's own that name rows of the official ones. */
const lookAlikes = {
  表二: rows('| 类别 | 数量 |', '| 行政许可 | 12 |', '| 行政处罚 | 5 |'),
  '表二, every kind of decision': rows(
    '| 类别 | 数量 |',
    '| 行政许可 | 12 |',
    '| 行政处罚 | 5 |',
    '| 行政强制 | 1 |',
    '| 行政事业性收费 | 3 |',
  ),
  表三: rows(
    '| 办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    '| 一、本年新收政府信息公开申请数量 | 9 | 9 | 0 | 0 | 0 | 0 | 18 |',
    '| （一）予以公开 | 9 | 9 | 0 | 0 | 0 | 0 | 18 |',
  ),
  '表三, years compared': rows(
    '| 情形 | 2023年 | 2024年 |',
    '| 予以公开 | 3 | 4 |',
    '| 不予公开 | 3 | 4 |',
    '| 总计 | 6 | 8 |',
  ),
  '表四, headers of the form': rows(
    '| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
    '| 行政复议 | 9 | 9 | 9 | 9 | 36 |',
  ),
  表四: rows('| 类别 | 结果维持 | 结果纠正 | 总计 |', '| 行政复议 | 12 | 3 | 15 |'),
} as const;

describe('a table of the author’s own in a section of prose', () => {
  test.each(Object.entries(lookAlikes))('like %s is not taken for it', (_, table) => {
    expect(read(whole.replace(OVERVIEW, `全年按时公开：\n\n${table}\n\n`))).toEqual(asPublished);
    expect(read(whole.replace('主要问题是', `主要问题是：\n\n${table}\n\n`))).toEqual(asPublished);
  });

  test.each(['pipes', 'pandoc'] as const)(
    'beside the official one in its section is no piece of it (%s)',
    (writing) => {
      const { text } = buildReport(real, writing);
      const below = text.replace('## 三、', `${lookAlikes.表二}\n\n## 三、`);
      const above = text.replace(/## 二、.*\n/, (heading) => `${heading}\n${lookAlikes.表二}\n`);
      for (const changed of [above, below]) expect(read(changed)).toEqual(read(text));
    },
  );

  test.each(['表三', '表三, years compared', '表四', '表四, headers of the form'] as const)(
    'like %s above the official one in its section says nothing of its own',
    (name) => {
      for (const writing of ['pipes', 'pandoc'] as const) {
        const { text } = buildReport(real, writing);
        const heading = name.startsWith('表三') ? /## 三、.*\n/ : /## 四、.*\n/;
        const above = text.replace(heading, (line) => `${line}\n${lookAlikes[name]}\n`);
        expect(read(above)).toEqual(read(text));
      }
    },
  );

  test.each(['表三', '表四'])('the whole %s of the year before is not this year’s', (name) => {
    const { text } = buildReport(real, 'pipes');
    const heading = name === '表三' ? '## 三、' : '## 四、';
    const section = text.slice(text.indexOf(heading));
    const table = /(?:^\|.*\n)+/m.exec(section)?.[0] ?? '';
    const before = table.replace(/\b\d\b/g, '7');
    expect(before).not.toBe(table);
    for (const both of [
      `上年度情况：\n\n${before}\n本年度：\n\n${table}`,
      `${table}\n上年度情况：\n\n${before}`,
    ])
      expect(read(text.replace(table, both))).toEqual(read(text));
  });

  test('is not taken for the official one where that is gone', () => {
    const start = whole.indexOf('#### 第二十条第（一）项');
    const gone = `${whole.slice(0, start)}如下。\n\n${whole.slice(whole.indexOf('## 三、'))}`;
    const { rules, facts } = read(gone.replace(OVERVIEW, `全年按时公开：\n\n${lookAlikes.表二}\n\n`));
    expect(rules).toEqual(['table-missing']);
    expect(facts.filter(({ table }) => table === '表二')).toEqual([]);
  });

  test('does not keep the official one from being found where its heading is lost', () => {
    const lost = whole.replace('## 二、主动公开政府信息情况\n', '');
    const { rules, facts } = read(lost.replace(OVERVIEW, `全年按时公开：\n\n${lookAlikes.表三}\n\n`));
    expect(rules).toEqual(['section-missing']);
    expect(facts).toEqual(asPublished.facts);
  });
});

test('an index card of the page that names a row is no piece of the table below it', () => {
  const card = '<table><tr><td>公开类别</td><td>行政许可</td></tr><tr><td>索引号</td><td></td></tr></table>';
  const { text } = buildReport(real, 'html');
  for (const place of ['<p>一、总体情况</p>', '<p>三、收到和处理政府信息公开申请情况</p>']) {
    expect(read(text.replace(place, `${card}\n${place}`), 'html')).toEqual(read(text, 'html'));
  }
});

test('which of two tables is this year’s is told by the line above', () => {
  const { text } = buildReport(real, 'pipes');
  const section = text.slice(text.indexOf('## 四、'));
  const table = /(?:^\|.*\n)+/m.exec(section)?.[0] ?? '';
  const other = table.replace(/\b\d\b/g, '7');
  for (const [above, first, below, second] of [
    ['与上年相比增长20%，本年情况如下：', table, '上年情况：', other],
    ['2023年情况：', other, '2024年情况：', table],
    ['2024年情况：', table, '2023年情况：', other],
  ])
    expect(read(text.replace(table, `${above}\n\n${first}\n${below}\n\n${second}`))).toEqual(read(text));
});

test('a page break under the next heading leaves one table', () => {
  const row = '| 四、结转下年度继续办理';
  const at = whole.indexOf(row);
  const heading = '## 四、政府信息公开行政复议、行政诉讼情况\n\n';
  const moved = `${whole.slice(0, at)}\n${heading}${whole.slice(at).replace(heading, '')}`;
  expect(read(moved)).toEqual(asPublished);
});

describe('表四 in one line of values', () => {
  const pandoc = buildReport(real, 'pandoc').text;
  const grid = pandoc.slice(pandoc.indexOf('## 四、')).match(/^\|.*\|$/gm) ?? [];
  const [values = ''] = grid.slice(-1);
  const insert = (row: string): string => pandoc.replace(values, `${row}\n${values}`);
  const blank = `|${'  |'.repeat(15)}`;

  test.each([
    ['a typo in the header', pandoc.replace(/\| 行政复议 /, '| 行政复仪 ')],
    ['a row that states the unit', insert(`| （单位：件） |${'  |'.repeat(14)}`)],
    ['an empty row', insert(blank)],
  ])('%s is not taken for the values', (_, text) => {
    expect(read(text)).toEqual(read(pandoc));
    const wrong = text.replace(values, values.replace('170', '173'));
    expect(read(wrong).rules).toEqual(['litigation-total']);
  });

  test.each(['tab-cells', 'pasted', 'pandoc', 'html', 'html-in-markdown'] as const)(
    'a value too few or too many in %s is said of the row, the table is not called missing',
    (writing) => {
      const { text, notation } = buildReport(real, writing);
      const { report } = analyze(text, { notation });
      const last = readFacts(report).at(-1)?.range;
      if (!last) throw new Error('表四 was not read');
      const open = text.lastIndexOf(
        notation === 'html' || writing === 'html-in-markdown' ? '<td' : '\t',
        last.start,
      );
      const start = writing === 'pandoc' ? text.lastIndexOf('|', last.start) : open;
      const close = text.indexOf('</td>', last.end) + '</td>'.length;
      const end = text[start] === '<' ? close : writing === 'pandoc' ? text.indexOf('|', last.end) : last.end;
      const cell = text.slice(start, end);
      const separator = writing === 'tab-cells' ? '\n' : '';
      for (const changed of [
        text.slice(0, start) + text.slice(end),
        text.slice(0, end) + separator + cell + text.slice(end),
      ])
        expect(read(changed, notation).rules).toEqual(['table-shape']);
    },
  );
});

describe('rows of the author’s own within a group do not stand in for rows of the form', () => {
  const pandoc = buildReport(real, 'pandoc').text;
  const row = pandoc.split('\n').find((line) => line.includes('1.本机关不掌握相关政府信息')) ?? '';

  test.each(['合计', '小计', '其他'])('%s at the end of （三）不予公开', (label) => {
    const own = `|  |  | ${label} | 104 | 4 | 0 | 0 | 0 | 0 | 108 |`;
    const { rules, facts } = read(pandoc.replace(row, `${own}\n${row}`));
    expect(rules).toEqual(['table-row-extra']);
    expect(facts).toEqual(asPublished.facts);
  });
});

test('a table of contents may end where the first section begins', () => {
  const text = buildReport(real, 'tab-cells').text;
  const headings = real.form.sections.map(({ number, title }) => `${number}、${title}`).join('\n');
  expect(read(text.replace('一、总体情况', `目录\n${headings}\n一、总体情况`), 'text').rules).toEqual([]);
});
