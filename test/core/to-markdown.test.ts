import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, type Notation, readFacts, toMarkdown } from '../../server/src/core/index.ts';
import { buildReport, writingsOf } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

const PROSE = '全年按时公开';

function convert(text: string, notation: Notation): string {
  return toMarkdown(analyze(text, { notation }).report);
}

/** What a reader sees of the lines of a text, blanks left out. */
function linesOf(text: string, notation: Notation): string[] {
  const { blocks } = analyze(text, { notation }).report.document;
  return blocks.flatMap((block) => {
    const line = block.kind === 'line' ? block.text.text.replace(/\s+/g, '') : '';
    return line === '' ? [] : [line];
  });
}

function factsOf(text: string, notation: Notation) {
  return readFacts(analyze(text, { notation }).report).map(({ range: _, ...fact }) => fact);
}

/** A report of several notations with a line of the author’s own in its first section. */
function withLine(writing: 'tab-cells' | 'html' | 'pipes', line: string) {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), writing);
  return {
    text: text.replace(
      PROSE,
      `${line}${{ html: '</p><p>', text: '\n', markdown: '\n\n' }[notation]}${PROSE}`,
    ),
    notation,
  };
}

describe('text and HTML say in Markdown what they said', () => {
  test.each([
    ['1. 加强', '1\\. 加强'],
    ['2) 加强', '2\\) 加强'],
    ['- 项', '\\- 项'],
    ['---', '\\---'],
    ['> 引', '\\> 引'],
    ['&lt;附件&gt;', '\\&lt;附件\\&gt;'],
    ['AT&T', 'AT&T'],
    ['见[附件](a.doc)', '见[附件\\](a.doc)'],
    ['[附件]: a.doc', '[附件\\]: a.doc'],
    ['~~删~~', '\\~~删\\~~'],
    ['a_b*c`d<e|f\\g', 'a\\_b\\*c\\`d\\<e\\|f\\\\g'],
    ['**整行**', '**整行**'],
    ['（一）加强领导', '### （一）加强领导'],
  ])('%s', (line, written) => {
    const { text, notation } = withLine('tab-cells', line);
    const markdown = convert(text, notation);
    expect(markdown).toContain(`\n\n${written}\n\n`);
    expect(linesOf(markdown, 'markdown')).toContain(line.replace(/\*\*整行\*\*/, '整行').replace(/\s+/g, ''));
  });

  test('a heading that is none of the six keeps its level', () => {
    const { text, notation } = withLine('html', '</p><h2>附言</h2><p>');
    expect(convert(text, notation)).toContain('\n\n## 附言\n\n');
  });

  test('a number sign at the head of a paragraph is no heading', () => {
    const { text, notation } = withLine('html', '# 号');
    expect(convert(text, notation)).toContain('\n\n\\# 号\n\n');
  });

  test('words of an alphabet stay apart, Chinese ones together', () => {
    const { text, notation } = withLine('html', 'open\n  data 政府\n信息');
    expect(convert(text, notation)).toContain('open data 政府信息');
  });

  test('any line', () => {
    const scraps = fc.constantFrom(
      ...'1.)#>-+*_`~|<>&[](){}\\=:!"；。 　a一'.split(''),
      '&amp;',
      '<b>',
      '**',
      '](',
      '---',
      '- ',
      '1. ',
    );
    fc.assert(
      fc.property(fc.array(scraps, { minLength: 1, maxLength: 12 }), (parts) => {
        const { text, notation } = withLine('tab-cells', `甲${parts.join('')}`);
        const before = linesOf(text, notation);
        const markdown = convert(text, notation);
        const captions = new Set(linesOf(markdown, 'markdown').filter((line) => line.startsWith('第二十条')));
        expect(linesOf(markdown, 'markdown').filter((line) => !captions.has(line))).toEqual(before);
        expect(factsOf(markdown, 'markdown')).toEqual(factsOf(text, notation));
        expect(convert(markdown, 'markdown')).toBe(markdown);
      }),
      { numRuns: 25 },
    );
  });
});

describe('Markdown stays as its author wrote it', () => {
  test.each([
    ['a list', '1. 加强\n   - 领导\n2. 监督'],
    ['a fence', '```\n| a |\n\n  # 号\n```'],
    ['bold, links, entities', '**整行** &lt;附件&gt; [见](a.doc) &nbsp;'],
    ['a heading that is none of the six', '## 附言\n\n甲'],
    ['another table', '| 名称 | 号 |\n|:--|--|\n| 甲 | 1 |'],
    ['a link definition', '见[附件]。\n\n[附件]: a.doc'],
  ])('%s', (_, passage) => {
    const { text, notation } = withLine('pipes', passage);
    expect(convert(text, notation)).toContain(`\n\n${passage}\n\n`);
  });

  test('canonical Markdown is left as it is', () => {
    const { text } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
    const canonical = convert(text, 'markdown');
    expect(convert(canonical, 'markdown')).toBe(canonical);
  });

  test('a title and headings become canonical, underlined ones too', () => {
    const { text } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
    const own = text
      .replace(/^# (.*)$/m, '$1\n===')
      .replace('## 一、总体情况', '### **一、总体情况**')
      .replace('## 五、存在的主要问题及改进情况', '五、存在的主要问题及改进情况\n---');
    expect(convert(own, 'markdown')).toBe(convert(text, 'markdown'));
  });
});

describe('no row is lost', () => {
  const rows: Readonly<Record<string, (text: string) => string>> = {
    'a row no form has': (row) => `${row}\n| 其他申请人 | 1 | 2 | 3 | 4 | 5 | 6 | 7771 |`,
    'a row twice': (row) => `${row}\n${row.replace('1408', '7772')}`,
    'a cell too few': (row) => row.replace('| 21 ', ''),
    'a cell too many': (row) => row.replace('| 21 ', '| 21 | 7773 '),
    'a note': (row) => `${row}\n| 注：口径有变 | | | | | | | |`,
  };
  const ROW = '| 三、本年度办理结果／（一）予以公开 | 1408 | 21 | 0 | 0 | 2 | 0 | 1431 |';

  test.each(Object.entries(rows))('%s', (_, change) => {
    const text = buildReport(figuresOf('宿迁市 2024'), 'pipes').text.replace(ROW, change(ROW));
    const markdown = convert(text, 'markdown');
    expect(markdown).toContain(change(ROW));
    expect(factsOf(markdown, 'markdown')).toEqual(factsOf(text, 'markdown'));
  });

  test.each(writingsOf(figuresOf('宿迁市 2024')))('%s', (writing) => {
    const { text, notation } = buildReport(figuresOf('抚远市 2020'), writing);
    // A label that no form has makes a row of figures that has to be kept, whichever way it is written.
    const own = text.replaceAll('结转下年度继续办理', '口径以外另行统计');
    const markdown = convert(own, notation);
    expect(markdown).toContain('口径以外另行统计');
    expect(factsOf(markdown, 'markdown')).toEqual(factsOf(own, notation));
    expect(convert(markdown, 'markdown')).toBe(markdown);
  });
});

describe('HTML that is not closed swallows nothing of what follows', () => {
  const { text, notation } = buildReport(figuresOf('抚远市 2020'), 'html');
  test.each([
    ['a table within a cell', '<td>口径<table>外</td>'],
    ['text outside of the cells', '<td>口径外</td>甲乙'],
    ['a comment', '<td>口径<!-- 外</td>'],
  ])('%s', (_, cell) => {
    const broken = text.replace('<td>2.重复申请</td>', cell);
    const markdown = convert(broken, notation);
    expect(factsOf(markdown, 'markdown')).toEqual(factsOf(broken, notation));
    expect(convert(markdown, 'markdown')).toBe(markdown);
    if (cell.includes('甲乙')) expect(markdown.split('甲乙')).toHaveLength(2);
  });
});

test('a page that only a directive makes a report stays one', () => {
  const { text } = buildReport(figuresOf('宿迁市 2024'), 'html');
  const forced = `<!-- govreport: on -->\n${text.slice(0, text.indexOf('<p>一、'))}<p>附言</p>`.replace(
    '年度报告',
    '年报',
  );
  expect(analyze(convert(forced, 'html'), { notation: 'markdown' }).report.isReport).toBe(true);
});
