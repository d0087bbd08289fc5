import { describe, expect, test } from 'vitest';
import { type CompletionOptions, completionsAt, type Notation } from '../../../server/src/core/index.ts';
import { plainSnippet } from '../../../server/src/core/exchange/tab-stops.ts';
import { buildReport } from '../../support/build-report.ts';
import { figuresOf } from '../../support/figures.ts';
import { MARK, readMarked } from '../../support/marked.ts';
import { options } from './accept.ts';

interface Fixture {
  readonly marked: string;
  readonly notation: Notation;
  readonly stated?: Partial<CompletionOptions>;
}

const markdown = buildReport(figuresOf('宿迁市 2024'), 'pipes').text;
const text = buildReport(figuresOf('宿迁市 2024'), 'tab-rows').text;
const cells = buildReport(figuresOf('抚远市 2020'), 'tab-cells').text;
const loose = buildReport(figuresOf('宿迁市 2024'), 'pdf-layout').text;
const html = buildReport(figuresOf('宿迁市 2024'), 'html').text;

/** The text with a place changed, which has to be there. */
function changed(report: string, from: string | RegExp, to: string): string {
  const result = report.replace(from, to);
  if (result === report) throw new Error(`no ${from}`);
  return result;
}

const md = (from: string | RegExp, to: string): Fixture => ({
  marked: changed(markdown, from, to),
  notation: 'markdown',
});
const plain = (from: string | RegExp, to: string): Fixture => ({
  marked: changed(text, from, to),
  notation: 'text',
});
const page = (from: string | RegExp, to: string): Fixture => ({
  marked: changed(html, from, to),
  notation: 'html',
});
const own = { isDeclared: true };
const named = { fileName: '云川市水利局2024年政府信息公开年报.md' };

/** Where something is offered: what, and what it writes. */
const offering: Readonly<Record<string, Fixture>> = {
  'the next heading comes first where the part is written': md('## 三、收到和处理政府信息公开申请情况', MARK),
  'a heading behind its marks': md('## 五、存在的主要问题及改进情况', `## 五、${MARK}`),
  'headings within a part behind deeper marks': md('监督保障方面。', `### ${MARK}\n\n监督保障方面。`),
  'the number of a heading within a part goes on': md(
    '监督保障方面。',
    `（一）主动公开情况\n\n（二）政府信息管理情况\n\n${MARK}\n\n监督保障方面。`,
  ),
  'a number whose bracket the editor has closed': md('监督保障方面。', `（${MARK}）\n\n监督保障方面。`),
  'an empty part': md(/主要问题是.*/, MARK),
  'a row in pipes': md(/\| 行政处罚 \|.*\|/, `| xz${MARK}`),
  'a label in pipes': md(/\| 行政处罚 \|/, `| ${MARK} |`),
  'a caption within the table': plain(/第二十条第（五）项\n.*\n.*\n/, `${MARK}\n`),
  'a row between TABs': plain(/行政强制\t.*/, `xz${MARK}`),
  'a label between TABs': plain(/行政强制\t/, `${MARK}\t`),
  'a label in a cell of its own': {
    marked: changed(cells, '\t7.属于行政执法案卷\n', `\t${MARK}\n`),
    notation: 'text',
  },
  'a label in a cell of a page': page('<td>行政强制</td>', `<td>${MARK}</td>`),
  'a heading of a page': page('<p>六、其他需要报告的事项</p>', `<p>${MARK}</p>`),
  'documents behind 《': plain('全年按时', `依据《${MARK}全年按时`),
  'documents with brackets closed by the editor': plain(
    '全年按时',
    `依据《条例${MARK}》（2019年修订）全年按时`,
  ),
  'documents of an old report': {
    marked: changed(cells, '全年按时', `依据《${MARK}全年按时`),
    notation: 'text',
  },
  'the number of a document': plain('全年按时', `依据《政府信息公开信息处理费管理办法》（${MARK}）全年按时`),
  'the signature': plain(/\n云川市人民政府\n.*\n$/, `\n${MARK}\n`),
  'the signature of a department': {
    marked: changed(
      text.replaceAll('云川市人民政府', '云川市水利局'),
      /\n云川市水利局\n.*\n$/,
      `\n${MARK}\n`,
    ),
    notation: 'text',
  },
  'an empty page': { marked: MARK, notation: 'markdown' },
  'an empty page whose file has a name': { marked: MARK, notation: 'markdown', stated: named },
  'an empty page of our language': { marked: `nianbao${MARK}`, notation: 'text', stated: own },
  'our language, no report yet': { marked: `标题\n\nztqk${MARK}`, notation: 'text', stated: own },
  'where the editor has the snippets itself': {
    marked: MARK,
    notation: 'markdown',
    stated: { ...named, hasSnippets: true },
  },
};

/** Where nothing may pop up. */
const silent: Readonly<Record<string, Fixture>> = {
  'within a sentence': plain('全年按时', `全年zt${MARK}按时`),
  'at the end of a sentence': plain('接受社会监督。', `接受社会监督。zt${MARK}`),
  'behind a comma': plain('接受社会监督。', `接受社会监督，${MARK}`),
  'at the beginning of a line with text': plain('监督保障方面', `${MARK}监督保障方面`),
  'a figure of a row': md(/\| 行政处罚 \|.*\|/, `| 行政处罚 | ${MARK} |`),
  'a figure between TABs': plain(/行政强制\t.*/, `行政强制\t${MARK}`),
  'above the title': { marked: `${MARK}\n\n${markdown}`, notation: 'markdown' },
  'a list': md('监督保障方面。', `- ${MARK}\n\n监督保障方面。`),
  'a fence': md('监督保障方面。', `\`\`\`\n${MARK}\n\`\`\`\n\n监督保障方面。`),
  'front matter': { marked: `---\n${MARK}\n---\n\n${markdown}`, notation: 'markdown' },
  'a comment': md('监督保障方面。', `<!--\n${MARK}\n-->\n\n监督保障方面。`),
  'an attribute': page('<p>六、其他需要报告的事项</p>', `<p class="${MARK}">六、其他需要报告的事项</p>`),
  'a document in an attribute': page(
    '<p>六、其他需要报告的事项</p>',
    `<p title="《${MARK}》">六、其他需要报告的事项</p>`,
  ),
  'a document in code': md('监督保障方面。', `写作\`《${MARK}\`。监督保障方面。`),
  'a script': page('<p>六、其他需要报告的事项</p>', `<script>\n<p>${MARK}</p>\n</script>`),
  'another document': { marked: `# 会议纪要\n\n${MARK}`, notation: 'markdown' },
  'another document that speaks of it': {
    marked: `# 关于政府信息公开的通知\n\n请各单位抓紧报送。\n\n${MARK}`,
    notation: 'markdown',
  },
  'a page with a letter on it': { marked: `n${MARK}`, notation: 'markdown' },
  'a table of another document': {
    marked: `# 会议纪要\n\n| 项目 | 数量 |\n| --- | --- |\n| ${MARK}`,
    notation: 'markdown',
  },
  'a report that is switched off': {
    marked: `<!-- govreport: off -->\n${changed(markdown, '## 一、总体情况', MARK)}`,
    notation: 'markdown',
  },
  'rows without a grid': {
    marked: changed(loose, /(?<=行政许可.*\n)/, `${MARK}\n`),
    notation: 'text',
  },
  'our language, switched off': { marked: `govreport: off\n${MARK}`, notation: 'text', stated: own },
};

const at = ({ marked, notation, stated }: Fixture) => {
  const { text, offsets } = readMarked(marked);
  return completionsAt(text, offsets[0] ?? 0, notation, { ...options, ...stated });
};

/** Long texts by their beginning. */
const short = (body: string): string => (body.length > 60 ? `${body.slice(0, 60)}…` : body);

describe('completion', () => {
  test.each(Object.entries(offering))('%s', (_, fixture) => {
    const lines = at(fixture).items.map(
      ({ kind, label, body }) => `${kind} ${label} → ${JSON.stringify(short(plainSnippet(body)))}`,
    );
    expect(lines).toMatchSnapshot();
  });

  test.each(Object.entries(silent))('nothing: %s', (_, fixture) => {
    expect(at(fixture).items.map(({ label }) => label)).toEqual([]);
  });

  test('after one Han character sentences wait for the next', () => {
    const fixture = plain(/主要问题是.*/, `存${MARK}`);
    expect(at(fixture).isIncomplete).toBe(true);
    expect(at(fixture).items.filter(({ kind }) => kind === 'phrase')).toEqual([]);
  });
});
