import { expect, test } from 'vitest';
import { analyze, type Finding, fixAll, type Notation, readFacts } from '../../server/src/core/index.ts';
import { buildReport, type Writing } from '../support/build-report.ts';
import { realFigures } from '../support/figures.ts';

/** Not the mend of its form, but all that a text states and what is wrong with it, no matter where. */
function saidOf(text: string, notation: Notation) {
  const { report, findings } = analyze(text, { notation });
  return {
    facts: readFacts(report).map(({ range: _, ...fact }) => fact),
    findings: findings
      .filter((finding) => !isTorn(finding))
      .map(({ rule, data }) => JSON.stringify([rule, data])),
  };
}

const isTorn = ({ message: { id } }: Finding): boolean => /\.torn-(?:row|heading)$/.test(id);

/** The first lines of what is said to be torn apart by line breaks. */
function tornOf(text: string, notation: Notation): string[] {
  return analyze(text, { notation })
    .findings.filter(isTorn)
    .map(({ range }) => text.slice(range.start, range.end));
}

type Damage = (line: string) => string | null;

const isPipeRow = (line: string): boolean => line.startsWith('|') && /[\d\u4e00-\u9fff]/.test(line);
const isDelimiter = (line: string): boolean => line.startsWith('|') && /^[|: -]+-[|: -]+$/.test(line);
const inPipeRow =
  (change: (line: string) => string): Damage =>
  (line) =>
    isPipeRow(line) ? change(line) : null;
const inDelimiter =
  (change: (line: string) => string): Damage =>
  (line) =>
    isDelimiter(line) ? change(line) : null;
const isHeading = (line: string): boolean => /^(?:## )?[一二三四五六]、(?:总|主|收到|政府|存|其)/.test(line);
const inHeading =
  (change: (line: string) => string): Damage =>
  (line) =>
    isHeading(line) ? change(line) : null;
/** A line break between the first two characters that a pattern finds. */
const broken =
  (pattern: RegExp, by = '\n') =>
  (line: string): string =>
    line.replace(pattern, (found) => `${found.charAt(0)}${by}${found.slice(1)}`);

const WORDS = /[\u4e00-\u9fff]{2}/;
const DIGITS = /(?<=[\t|] ?)\d\d/;

/** One line of a report whose form suffers while its words and figures stay. */
const damages: readonly (readonly [string, readonly Writing[], Damage])[] = [
  ['a label broken', ['pipes', 'pandoc'], inPipeRow(broken(WORDS))],
  ['a label broken, a blank line between', ['pipes', 'pandoc'], inPipeRow(broken(WORDS, '\n\n'))],
  ['a figure broken', ['pipes', 'pandoc'], inPipeRow(broken(DIGITS))],
  ['a row broken behind its label', ['pipes'], inPipeRow((line) => line.replace(/(?<=\S) \|/, '\n|'))],
  [
    'a row broken before its last cell',
    ['pipes'],
    inPipeRow((line) => line.replace(/\| (?=[^|]*\|$)/, '|\n')),
  ],
  ['wide pipes in a row', ['pipes', 'pandoc'], inPipeRow((line) => line.replaceAll('|', '｜'))],
  ['a wide pipe at its end', ['pipes', 'pandoc'], inPipeRow((line) => line.replace(/\|$/, '｜'))],
  ['a wide pipe behind its label', ['pipes'], inPipeRow((line) => line.replace(/(?<=\S) \|/, ' ｜'))],
  ['no pipes at its ends', ['pipes', 'pandoc'], inPipeRow((line) => line.replace(/^\| ?| ?\|$/g, ''))],
  ['wide colons below the header', ['pipes'], inDelimiter((line) => line.replaceAll(':', '：'))],
  ['Chinese dashes below the header', ['pipes', 'pandoc'], inDelimiter((line) => line.replace(/-+/g, '——'))],
  ['single dashes below the header', ['pipes', 'pandoc'], inDelimiter((line) => line.replace(/-+/g, '-'))],
  [
    'the line below the header in wide characters',
    ['pipes'],
    inDelimiter((line) => line.replaceAll('|', '｜').replaceAll('-', '－').replaceAll(':', '：')),
  ],
  [
    'a heading broken',
    ['pipes', 'tab-cells', 'tab-rows', 'pdf-layout'],
    inHeading(broken(/[\u4e00-\u9fff]{2}(?=.{3})/)),
  ],
  ['a heading broken near its end', ['pipes', 'tab-cells'], inHeading(broken(/[\u4e00-\u9fff]{2}(?=.$)/))],
  ['a number on a line of its own', ['pipes', 'tab-cells', 'tab-rows'], inHeading(broken(/、/))],
  ['a blank before the point', ['pipes', 'tab-cells'], inHeading((line) => line.replace('、', ' 、'))],
  ['wide hashes', ['pipes'], inHeading((line) => line.replace('##', '＃＃'))],
  [
    'a label broken',
    ['tab-rows', 'pasted'],
    (line) =>
      /^.*[\u4e00-\u9fff].*\t\d/.test(line) ? broken(/[\u4e00-\u9fff]{2}(?=[^\t／]*\t+\d)/)(line) : null,
  ],
  [
    'a figure broken',
    ['tab-rows', 'pasted'],
    (line) => (/\t\d\d+\t\d/.test(line) ? broken(/(?<=\t)\d\d+(?=\t)/)(line) : null),
  ],
  [
    'a total broken',
    ['tab-rows'],
    (line) => (/(?:\t\d+){6}\t\d\d+$/.test(line) ? broken(/(?<=\t)\d\d+$/)(line) : null),
  ],
  [
    'a label over two cells',
    ['tab-rows', 'pasted'],
    (line) => line.replace(/^(\t*[^\t／]*[\u4e00-\u9fff]{2})([\u4e00-\u9fff]{2}[^\t／]*\t\d)/, '$1\t$2'),
  ],
  [
    'a label over two cells',
    ['pipes'],
    inPipeRow((line) =>
      line.replace(/^(\| [^|／]*[\u4e00-\u9fff]{2})([\u4e00-\u9fff]{2}[^|／]* \| \d)/, '$1 | $2'),
    ),
  ],
  [
    'a label repeated in the cell beside it',
    ['tab-rows', 'pasted'],
    (line) => line.replace(/^(\t*)([^\t\d][^\t]*)\t(?=\d)/, '$1$2\t$2\t'),
  ],
  [
    'a label repeated in the cell beside it',
    ['pipes', 'pandoc'],
    inPipeRow((line) => line.replace(/^\| ([^|]*[\u4e00-\u9fff][^|]*) \|(?= *\d)/, '| $1 | $1 |')),
  ],
  [
    'a header broken',
    ['tab-rows', 'pasted'],
    (line) =>
      /(?:自然人|结果维持)\t|本年(?:制发|新制作)/.test(line) ? broken(/[\u4e00-\u9fff]{2}/)(line) : null,
  ],
  ['a blank line above it', ['pasted', 'pandoc'], (line) => (/[\t|] *\d/.test(line) ? `\n${line}` : null)],
  [
    'a label broken',
    ['tab-cells'],
    (line) => (/^\t\d\.\S/.test(line) ? broken(/[\u4e00-\u9fff]{2}(?=.)/)(line) : null),
  ],
];

test.each(
  damages.flatMap(([name, writings, damage]) => writings.map((writing) => [name, writing, damage] as const)),
)('with %s a report as %s says what it said', (_, writing, damage) => {
  let tried = 0;
  for (const real of realFigures.slice(1)) {
    const { text, notation } = buildReport(real, writing);
    const right = saidOf(text, notation);
    const mended = fixAll(text, { notation }).text;
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
      const changed = damage(line);
      if (changed === null || changed === line) continue;
      tried++;
      const damaged = lines.with(index, changed).join('\n');
      const said = saidOf(damaged, notation);
      expect({ changed, ...said }).toEqual({ changed, ...right });
      // In Markdown, where a line break parts rows and ends headings, it is said, and the fix takes nothing else away.
      const isTornApart = notation === 'markdown' && /\S\n/.test(changed);
      const torn = isTornApart ? [(changed.split('\n', 1)[0] ?? '').replace(/^#+ /, '').trim()] : [];
      expect(tornOf(damaged, notation)).toEqual(torn);
      if (isTornApart) expect(fixAll(damaged, { notation }).text).toBe(mended);
    }
  }
  expect(tried).toBeGreaterThan(0);
});

/** What happens to all of a text. */
const changes: readonly (readonly [string, Writing, (text: string) => string])[] = [
  ['wide pipes', 'pipes', (text) => text.replaceAll('|', '｜')],
  ['wide pipes', 'pandoc', (text) => text.replaceAll('|', '｜')],
  ['pipes of a frame', 'pipes', (text) => text.replaceAll('|', '│')],
  ['every second pipe wide', 'pipes', (text) => text.replace(/\|([^|\n]*)\|/g, '|$1｜')],
  [
    'wide pipes in every second row',
    'pipes',
    (text) => text.replace(/^(\|.*\n)(\|.*)$/gm, (_, one, other) => one + other.replaceAll('|', '｜')),
  ],
  ['no pipes at the ends', 'pipes', (text) => text.replace(/^\| ?| ?\|$/gm, '')],
  ['escaped pipes in its labels', 'pipes', (text) => text.replaceAll('／', '\\|')],
  [
    'the columns of 表三 in another order',
    'pipes',
    (text) =>
      text.replace(
        /^\|([^|\n]*)\|((?:[^|\n]*\|){7})$/gm,
        (_, label, cells) => `|${label}|${cells.split('|').slice(0, 7).reverse().join('|')}|`,
      ),
  ],
  [
    'labels broken within quotes',
    'pasted',
    (text) => text.replace(/^(\t{0,2})([^\t\n\d]{4})([^\t\n]{4,})(?=\t)/gm, '$1"$2\n$3"'),
  ],
  ['numbers on lines of their own', 'tab-cells', (text) => text.replace(/^([一二三四五六]、)/gm, '$1\n')],
  [
    'paragraphs behind their headings',
    'tab-rows',
    (text) => text.replace(/^([一五六]、(?:总|存|其).*)\n/gm, '$1 '),
  ],
  ['headings behind the paragraph above', 'tab-rows', (text) => text.replace(/。\n(?=[一二六]、)/g, '。')],
];

test.each(changes)('with %s a report as %s says what it said', (_, writing, change) => {
  for (const real of realFigures.slice(1)) {
    const { text, notation } = buildReport(real, writing);
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(saidOf(changed, notation)).toEqual(saidOf(text, notation));
  }
});

test('without pipes at the ends of its lines a blank last cell is a blank one', () => {
  const [real] = realFigures.slice(3);
  if (!real) throw new Error('no figures');
  const { text, notation } = buildReport(real, 'pipes');
  const blank = text.replace(/^(\| 一、本年新收.*\|) \S+ \|$/m, '$1  |');
  expect(blank).not.toBe(text);
  expect(saidOf(blank.replace(/^\| ?| ?\|$/gm, ''), notation)).toEqual(saidOf(blank, notation));
});

test('a heading that lost its number is there, its point left or not', () => {
  for (const written of ['、总体情况', '，总体情况', '总体情况']) {
    const [real] = realFigures.slice(3);
    if (!real) throw new Error('no figures');
    const { text, notation } = buildReport(real, 'pipes');
    const { findings } = saidOf(text.replace('一、总体情况', written), notation);
    expect(findings).toEqual([JSON.stringify(['section-heading-nonstandard', { section: '一' }])]);
  }
});

/** The figures that the damaged text states and the right one does not. */
function otherFigures(text: string, damaged: string, notation: Notation): unknown[] {
  const stated = new Set(saidOf(text, notation).facts.map((fact) => JSON.stringify(fact)));
  return saidOf(damaged, notation).facts.filter((fact) => !stated.has(JSON.stringify(fact)));
}

test('the number of a page below a figure is none of its digits, if the sum of the row says so', () => {
  for (const real of realFigures.slice(1)) {
    const { text, notation } = buildReport(real, 'tab-cells');
    const rows = [...text.matchAll(/^\t\d\.\S+(?:\n\t\d+){7}$/gm)];
    expect(rows.length).toBeGreaterThan(10);
    for (const { index } of rows) {
      const at = text.indexOf('\n', text.indexOf('\n', index) + 1);
      const damaged = `${text.slice(0, at)}\n7${text.slice(at)}`;
      expect(saidOf(damaged, notation)).toEqual(saidOf(text, notation));
      const total = text.slice(index).match(/(?:\n\t\d+){6}\n\t(\d)(\d+)$/m);
      if (!total?.[1]) continue;
      const end = index + (total.index ?? 0) + total[0].length - (total[2] ?? '').length;
      const cut = `${text.slice(0, end)}\n${text.slice(end)}`;
      expect(saidOf(cut, notation)).toEqual(saidOf(text, notation));
    }
  }
});

test.each([
  '',
  '办理情况   自然人   商业企业   科研机构   社会公益组织   法律服务机构   其他   总计',
  '- 7 -',
])('figures that “%s” parts from their label are not those of the row below', (between) => {
  for (const real of realFigures.slice(1)) {
    const { text, notation } = buildReport(real, 'pdf-raw');
    const damaged = text.replace(/^数量\n(?=\d)/m, `数量\n${between}\n`);
    expect(damaged).not.toBe(text);
    expect(otherFigures(text, damaged, notation)).toEqual([]);
  }
});

test('tables that ran together for want of a heading have no rows too many', () => {
  for (const real of realFigures.slice(1)) {
    for (const writing of ['pipes', 'pandoc', 'tab-rows', 'pasted'] as const) {
      const { text, notation } = buildReport(real, writing);
      for (const words of ['三、收到和处理', '四、政府信息公开行政']) {
        const damaged = text.replace(new RegExp(`\\n+(?:## )?${words}.*\\n+`), '\n');
        const rules = analyze(damaged, { notation }).findings.map(({ rule }) => rule);
        expect(rules).toContain('section-missing');
        expect(rules).not.toContain('table-row-extra');
      }
    }
  }
});

/** What looks broken and is not put together. */
test.each([
  ['a row with a cell too few and no pipe at its end', '| 21 | 0 |', '| 21'],
  ['a number of a page below a row', '行政规范性文件', '- 3 -\n行政规范性文件'],
] as const)('%s makes no other figure', (_, from, to) => {
  const [real] = realFigures.slice(3);
  if (!real) throw new Error('no figures');
  for (const writing of ['pipes', 'tab-rows'] as const) {
    const { text, notation } = buildReport(real, writing);
    expect(otherFigures(text, text.replace(from, to), notation)).toEqual([]);
  }
});

test('the label of a row whose cells are all blank is there in text out of a PDF file', () => {
  const [real] = realFigures.slice(3);
  if (!real) throw new Error('no figures');
  const { text, notation } = buildReport(real, 'pdf-raw');
  const blank = text.replace(/^规章 .*$/m, '规章');
  expect(blank).not.toBe(text);
  const { findings } = saidOf(blank, notation);
  expect(findings.map((finding) => JSON.parse(finding)[0])).toEqual(['table-unreadable']);
});

test('a column for labels that is empty is none of the line of values of 表四, a cell of it blank or not', () => {
  const [real] = realFigures.slice(3);
  if (!real) throw new Error('no figures');
  const { text, notation } = buildReport(real, 'pasted');
  const line = text.split('\n').findLast((each) => /^(?:\d+\t){14}\d+$/.test(each)) ?? '';
  const blank = line.replace('\t0\t', '\t\t');
  const indented = text.replace(line, `\t${blank}`);
  expect(indented).not.toBe(text);
  expect(saidOf(indented, notation)).toEqual(saidOf(text.replace(line, blank), notation));
});
