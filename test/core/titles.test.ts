import { describe, expect, test } from 'vitest';
import { analyze, type Notation, readFacts } from '../../server/src/core/index.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

const real = figuresOf('宿迁市 2024');
const TITLE = '云川市人民政府2024年政府信息公开工作年度报告';

/** Not about which line is the title: texts cut off above the signature, 年度 twice. */
/** The figures are a city's: they have 规章, whatever organ the title names. */
const BESIDE_THE_POINT = new Set(['signature-missing', 'title-year-redundant', 'regulation-authority']);

function read(text: string, notation: Notation = 'text') {
  const { report, findings } = analyze(text, { notation });
  const { organ, year } = report;
  return {
    organ,
    year,
    rules: findings.map(({ rule }) => rule).filter((rule) => !BESIDE_THE_POINT.has(rule)),
    facts: readFacts(report).length,
  };
}

describe('a title in several lines names organ and year', () => {
  const { text } = buildReport(real, 'tab-cells');
  const unsigned = text.slice(0, text.lastIndexOf('云川市人民政府'));
  test.each([
    ['望疃镇2024\n政府信息公开工作年度报告', '望疃镇'],
    ['云川市\n人民政府\n2024年政府信息公开工作年度报告', '云川市人民政府'],
    ['云川市教育局\n关于2024年度政府信息公开工作年度报告', '云川市教育局'],
    ['云川市人民政府2024年政府信息\n公开工作年度报告', '云川市人民政府'],
    ['云川市人民政府\n2024年政府信息公开\n工作年度报告', '云川市人民政府'],
    ['《云川市人民政府2024年政府信息公开工作年度报告》', '云川市人民政府'],
    ['云川市人民政府2024年政府信息公开工作年度报告。', '云川市人民政府'],
    ['云川市新闻发布中心2024年政府信息公开工作年度报告', '云川市新闻发布中心'],
    ['云财函〔2025〕2号\n云川市财政局2024年政府信息公开工作年度报告', '云川市财政局'],
    ['云财函〔2025〕2号云川市财政局2024年政府信息公开工作年度报告', '云川市财政局'],
    ['附件：云川市财政局2024年政府信息公开工作年度报告', '云川市财政局'],
    ['云川市\n财政局\n2024年\n政府信息公开工作年度报告', '云川市财政局'],
    ['2024年政府信息公开工作年度报告（云川市财政局）', '云川市财政局'],
    ['云川市财政局2024年政府信息公开工作年度报告（公开版）', '云川市财政局'],
    ['云川市第一中学\n2024年政府信息公开工作年度报告', '云川市第一中学'],
    ['云川市图书馆\n2024年政府信息公开工作年度报告', '云川市图书馆'],
    ['云川海关\n2024年政府信息公开工作年度报告', '云川海关'],
    ['云川市人民政府（本级）\n2024年政府信息公开工作年度报告', '云川市人民政府（本级）'],
    [
      '云川市市场监督管理局（知识产权局）\n2024年政府信息公开工作年度报告',
      '云川市市场监督管理局（知识产权局）',
    ],
    ['政府信息公开\n云川市财政局2024年政府信息公开工作年度报告', '云川市财政局'],
  ])('%s', (title, organ) => {
    expect(read(unsigned.replace(TITLE, title))).toEqual({ organ, year: 2024, rules: [], facts: 200 });
  });
});

test.each([
  ['2024年云川市政府信息公开工作年度报告', '云川市'],
  ['2024云川市政府信息公开工作年度报告', '云川市'],
  ['云川市2024度政府信息公开工作年度报告', '云川市'],
  ['云川市二〇二四年度政府信息公开年度报告', '云川市'],
  ['云川市２０２４ 年政府信息公开工作的年度报告', '云川市'],
  ['云川市政府信息公开工作年度报告（2024年度）', '云川市'],
])('%s', (title, organ) => {
  expect(read(`${title}\n`)).toMatchObject({ organ, year: 2024 });
});

describe('what a web page shows above the report is not its title', () => {
  const { text } = buildReport(real, 'html');
  const menu = (...entries: readonly string[]): string =>
    `<ul>${entries.map((entry) => `<li><a>${entry}</a></li>`).join('')}</ul>\n`;
  const pages = [
    ['the path of the site', '<div>当前位置：<a>首页</a> &gt; <a>政府信息公开年度报告</a></div>'],
    ['a path without a label', '<p><a>首页</a> &gt; <a>信息公开</a> &gt; <a>政府信息公开年度报告</a></p>'],
    ['a path entry by entry', menu('首页', '政府信息公开年度报告')],
    ['a menu', menu('政府信息公开指南', '政府信息公开年度报告', '依申请公开')],
    ['reports of other years', menu('2021年政府信息公开工作年度报告', '2022年政府信息公开工作年度报告')],
    ['a report of another organ', menu('云川市教育局2022年政府信息公开工作年度报告')],
    ['a long menu', menu(...Array.from({ length: 60 }, (_, index) => `栏目${index}`))],
  ] as const;
  test.each(pages)('%s', (_, furniture) => {
    const expected = { organ: '云川市人民政府', year: 2024, rules: [], facts: 200 };
    expect(read(furniture + text, 'html')).toEqual(expected);
    const page = `<html><head><title>${TITLE}_云川市</title></head><body>${furniture}${text}</body></html>`;
    expect(read(page, 'html')).toEqual(expected);
    expect(read(page.replace(`<p>${TITLE}</p>`, ''), 'html')).toEqual(expected);
  });

  test('a heading wins over a line nearer to the first section', () => {
    const other = '<p>云川市教育局2022年政府信息公开工作年度报告</p>';
    const marked = text.replace(`<p>${TITLE}</p>`, `<h1>${TITLE}</h1>${other}`);
    expect(read(marked, 'html').year).toBe(2024);
  });
});

const HEADINGS = real.form.sections.map(({ number, title }) => `${number}、${title}`);
const NOTICE = '各单位：\n现就年报工作通知如下。\n一、编制内容\n按规定格式。\n二、时间要求\n一月底前报送。';

const ALL_PARTS = HEADINGS.map((heading) => `${heading}\n如实填写。`).join('\n');
const THREE_PARTS = ALL_PARTS.split('\n').slice(0, 6).join('\n');

describe('a document about reports is none', () => {
  test.each<[string, string, Notation?]>([
    ['a notice', `关于做好2024年政府信息公开工作年度报告编制工作的通知\n\n${NOTICE}`],
    [
      'a notice with a line of its title like a report’s',
      `云川市人民政府办公室关于做好\n2024年政府信息公开工作年度报告\n编制发布工作的通知\n\n${NOTICE}`,
    ],
    [
      'a notice that lists the six headings',
      `关于做好2024年政府信息公开工作年度报告编制工作的通知\n\n${HEADINGS.map((heading) => `${heading}\n如实填写。`).join('\n')}`,
    ],
    ['a list of the six headings', `年报由六部分组成：\n${HEADINGS.join('\n')}`],
    ['news', '我市发布2024年政府信息公开工作年度报告\n\n全年新收申请35件。'],
    ['news of an organ', '云川市公布2024年政府信息公开工作年度报告\n来源：云川日报'],
    ['a picture', '图解：云川市2024年政府信息公开工作年度报告\n\n点击查看'],
    ['a link', '相关链接：\n云川市2024年政府信息公开工作年度报告'],
    [
      'a covering letter',
      '云川市教育局关于报送年度报告的函\n\n市政府办公室：\n现将我局年度报告报上。\n\n附件：云川市教育局2024年政府信息公开工作年度报告',
    ],
    [
      'a covering letter with its attachment on a line',
      '云川市教育局关于报送年度报告的函\n\n附件\n云川市教育局2024年政府信息公开工作年度报告',
    ],
    [
      'an index with dates',
      '政府信息公开年度报告\n云川市2024年政府信息公开工作年度报告 2025-01-30\n云川市2023年政府信息公开工作年度报告 2024-01-30',
    ],
    [
      'an index page with one entry',
      '<html><head><title>云川市教育局</title></head><body><h2>政府信息公开年度报告</h2><ul><li><a>云川市教育局2024年政府信息公开工作年度报告</a><span>2025-01-30</span></li></ul></body></html>',
      'html',
    ],
    [
      'an index in Markdown',
      '# 政府信息公开年度报告\n\n- [2024年政府信息公开工作年度报告](a.html)\n- [2023年政府信息公开工作年度报告](b.html)',
      'markdown',
    ],
    ['a README', '# 政府信息公开工作年度报告\n\n本仓库收集解析脚本。\n\n## 安装\n\n1. npm i', 'markdown'],
    ['an outline', `2024年政府信息公开工作年度报告编制培训提纲\n${THREE_PARTS}`],
    ['an interpretation', `【解读】云川市2024年政府信息公开工作年度报告\n${ALL_PARTS}`],
    ['a picture story', `一图读懂云川市2024年政府信息公开工作年度报告\n${ALL_PARTS}`],
    ['notes on how to fill it in', `《政府信息公开工作年度报告格式》填报说明\n${ALL_PARTS}`],
    ['a comparison', `云川市教育局2022—2024年政府信息公开工作年度报告对比\n${THREE_PARTS}`],
    ['a summary of work', `云川市2024年政府信息公开工作总结\n${THREE_PARTS}`],
    [
      'another annual report',
      `云川市2024年法治政府建设年度报告\n一、总体情况\n好。\n二、行政复议、行政诉讼情况\n好。\n三、存在的主要问题及改进情况\n好。\n四、其他需要报告的事项\n无。`,
    ],
    [
      'a plan that names it',
      '云川市2024年政务公开工作要点\n一、深化公开\n（一）政府信息公开工作年度报告\n一月底前完成。\n二、规范办理\n好。',
    ],
    [
      'a list with a pager',
      '政府信息公开年报\n云川市教育局2024年政府信息公开工作年度报告\n2025-01-30\n共1页',
    ],
    [
      'a column of a site',
      '<html><head><title>云川市</title></head><body><ul><li>公开指南</li><li>政府信息公开年度报告</li></ul></body></html>',
      'html',
    ],
    [
      'news beside a link to it',
      '<ul><li>首页</li><li>云川市2024年政府信息公开工作年度报告</li></ul><h1>云川市召开会议</h1><p>会议召开。</p>',
      'html',
    ],
    [
      'a README that quotes a heading',
      '# 政府信息公开工作年度报告\n\n检查工具。\n\n## 安装\n\n## 一、总体情况\n\n支持。',
      'markdown',
    ],
    [
      'a report of a year without a format',
      '一、概述\n2017年，全年公开信息。\n二、主动公开政府信息情况\n无。\n四、行政复议、行政诉讼情况\n无。',
    ],
  ])('%s', (_, text, notation = 'text') => {
    const { report, findings } = analyze(text, { notation });
    expect({ isReport: report.isReport, findings }).toEqual({ isReport: false, findings: [] });
  });
});

describe('a title with nothing of a report below it yet heads a new one', () => {
  test.each<[string, string, Notation?]>([
    ['alone', TITLE],
    ['in Markdown', `# ${TITLE}\n`, 'markdown'],
    ['with prose and a signature', `${TITLE}\n\n根据条例编制本报告。\n\n云川市人民政府\n2025年1月20日\n`],
    ['without an organ', '2024年政府信息公开工作年度报告\n\n根据条例编制本报告。\n'],
    ['without a year, signed', '政府信息公开工作年度报告\n\n一、工作\n\n云川市教育局\n2025年1月20日\n'],
    ['below a document number', `云政函〔2025〕2号\n${TITLE}\n\n根据条例编制本报告。\n`],
    ['with parts of its own', `# ${TITLE}\n\n## 工作开展\n\n全年按时公开。\n`, 'markdown'],
  ])('%s', (_, text, notation = 'text') => {
    expect(read(text, notation).rules.filter((rule) => rule === 'section-missing')).toHaveLength(6);
  });
});

test.each(['政府信息公开指南', '通知公告', '2024年年度报告', '上一篇\n下一篇', '政策解读'])(
  '%s above a report that is just begun',
  (menu) => {
    for (const body of ['', '\n一、总体情况\n按时公开。\n二、主动公开政府信息情况\n见附件。'])
      expect(analyze(`${menu}\n${TITLE}${body}`, { notation: 'text' }).report).toMatchObject({
        isReport: true,
        year: 2024,
        organ: '云川市人民政府',
      });
    const untitled = HEADINGS.map((heading) => `${heading}\n如实填写。`).join('\n');
    expect(analyze(`${menu}\n${untitled}`, { notation: 'text' }).report.isReport).toBe(true);
  },
);

test('the organ may stand in a heading above the title', () => {
  const page = `<h1>云川市教育局</h1><p>云川市教育局2024年政府信息公开工作年度报告</p>`;
  expect(analyze(page, { notation: 'html' }).report.isReport).toBe(true);
});

test('menus above a report with its title do not keep it from being checked', () => {
  const sections = HEADINGS.map((heading) => `<h2>${heading}</h2><p><img src="a.png"></p>`).join('');
  const menu = '<ul><li>政务公开</li><li>通知公告</li><li>政策解读</li><li>政府信息公开指南</li></ul>';
  expect(
    read(`${menu}<h1>${TITLE}</h1>${sections}`, 'html').rules.filter((rule) => rule === 'table-missing'),
  ).toHaveLength(3);
});

test('a link to the report of another year beside the text is not its title', () => {
  const { text } = buildReport(figuresOf('宿迁市 2024'), 'tab-cells');
  const period = '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。';
  for (const links of [
    '云川市2020年政府信息公开工作年度报告\n上一篇',
    '下一篇：\n云川市2020年政府信息公开工作年度报告',
  ])
    expect(read(text.replace(TITLE, `${links}\n${period}`))).toMatchObject({ year: 2024, facts: 200 });
});

test('a title lost leaves a report where several sections hold something', () => {
  const { text } = buildReport(real, 'pipes');
  expect(read(text.replace(`# ${TITLE}\n`, ''), 'markdown').rules).toEqual(['title-missing']);
  const prose = HEADINGS.map((heading) => `${heading}\n全年按时公开。`).join('\n');
  expect(read(prose).rules).toContain('table-missing');
});
