import { describe, expect, test } from 'vitest';
import {
  analyze,
  applyEdits,
  fixAll,
  type Notation,
  readFacts,
  toMarkdown,
} from '../../server/src/core/index.ts';
import { buildReport, writingsOf } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

const real = figuresOf('宿迁市 2024');
const headings = real.form.sections.map(({ number, title }) => `${number}、${title}`);

function read(text: string, notation: Notation = 'text') {
  const { report, findings } = analyze(text, { notation });
  return {
    // That nothing is said on fees is right where the last part says 无, and not what these tests are about.
    findings: findings
      .filter(({ rule }) => rule !== 'fee-disclosure-missing')
      .map(({ rule, data }) => [rule, data.section].filter(Boolean).join(' ')),
    sections: report.sections.map(({ form }) => form.number).join(''),
    facts: readFacts(report).length,
  };
}

/** The text with each of the six headings written by `write`; null leaves the section out altogether. */
function withHeadings(text: string, write: (heading: string, index: number) => string): string {
  return headings.reduce((changed, heading, index) => changed.replace(heading, write(heading, index)), text);
}

/** The text without one of its sections. */
function without(text: string, notation: Notation, number: string): string {
  const { report } = analyze(text, { notation });
  const section = report.sections.find(({ form }) => form.number === number);
  if (!section) throw new Error(`no section ${number}`);
  const end = number === '六' ? section.heading.range.end : section.range.end;
  return text.slice(0, section.range.start) + text.slice(end);
}

const numbers = '一二三四五六';
const styles: Readonly<Record<string, (heading: string) => string>> = {
  '（一）': (heading) => `（${heading.charAt(0)}）${heading.slice(2)}`,
  '1、': (heading) => `${numbers.indexOf(heading.charAt(0)) + 1}、${heading.slice(2)}`,
  第一部分: (heading) => `第${heading.charAt(0)}部分：${heading.slice(2)}`,
  '一 ': (heading) => heading.replace('、', ' '),
  '一　': (heading) => heading.replace('、', '　'),
  一丶: (heading) => heading.replace('、', '丶'),
  'no point': (heading) => heading.replace('、', ''),
  'no number': (heading) => heading.slice(2),
  '【一、】': (heading) => `【${heading}】`,
};

describe.each(Object.entries(styles))('headings numbered %s', (_, style) => {
  test.each(writingsOf(real))('are found in %s, and put right in one go', (writing) => {
    const { text, notation } = buildReport(real, writing);
    const written = withHeadings(text, style);
    expect(read(written, notation)).toEqual({
      findings: [...numbers].map((number) => `section-heading-nonstandard ${number}`),
      sections: numbers,
      facts: 200,
    });
    const fixes = analyze(written, { notation }).findings.flatMap(({ fixes: [fix] }) => fix ?? []);
    expect(fixes.map(({ safety }) => safety)).toEqual(Array.from(numbers, () => 'safe'));
    expect(
      applyEdits(
        written,
        fixes.flatMap(({ edits }) => edits),
      ),
    ).toBe(text);
  });

  test.each([...numbers])('%s is missing where it is', (number) => {
    const { text, notation } = buildReport(real, 'pipes');
    const written = withHeadings(without(text, notation, number), style);
    const { findings } = read(written, notation);
    expect(findings.filter((finding) => finding.startsWith('section-missing'))).toEqual([
      `section-missing ${number}`,
    ]);
  });
});

test.each(['､', '﹑', '，', '.', '．', '：', '·', ' 、', '、 '])(
  '%j behind the number is as good as 、',
  (point) => {
    for (const writing of writingsOf(real)) {
      const { text, notation } = buildReport(real, writing);
      const written = withHeadings(text, (heading) => heading.replace('、', point));
      expect(read(written, notation)).toEqual({ findings: [], sections: numbers, facts: 200 });
    }
  },
);

test.each(Object.entries(styles))('one heading numbered %s among others is found', (_, style) => {
  const { text } = buildReport(real, 'tab-cells');
  for (const [place, heading] of headings.entries())
    expect(read(text.replace(heading, style(heading)))).toEqual({
      findings: [`section-heading-nonstandard ${numbers.charAt(place)}`],
      sections: numbers,
      facts: 200,
    });
});

describe('what is numbered within a section', () => {
  const inner: readonly (readonly [string, string])[] = [
    ['（一）', '（一）主动公开政府信息情况\n好。\n（二）收到和处理政府信息公开申请情况\n好。'],
    ['一、', '一、加强组织领导\n好。\n二、主动公开政府信息\n好。\n三、依申请公开情况\n好。'],
    ['1.', '1.主动公开政府信息情况\n好。\n2.政府信息公开行政复议、行政诉讼情况\n好。'],
    ['a sentence', '根据要求，\n六、其他需要报告的事项见下。\n五、存在的主要问题及改进情况见下。'],
  ];
  describe.each(inner)('by %s', (_, lines) => {
    test.each(writingsOf(real).filter((writing) => !writing.startsWith('html')))(
      'heads none in %s',
      (writing) => {
        const { text, notation } = buildReport(real, writing);
        const gap = notation === 'markdown' ? '\n\n' : '\n';
        const added = lines.split('\n').join(gap);
        const whole = text.replace('全年按时公开', `${added}${gap}全年按时公开`);
        expect(read(whole, notation)).toEqual({ findings: [], sections: numbers, facts: 200 });
        for (const number of numbers) {
          if (number === '一') continue;
          expect(read(without(whole, notation, number), notation).findings).toEqual([
            `section-missing ${number}`,
          ]);
        }
      },
    );
  });
});

describe('a table of contents', () => {
  const lists: readonly (readonly [string, string])[] = [
    ['plain', headings.join('\n')],
    ['with pages', headings.map((heading, page) => `${heading}……………${page + 1}`).join('\n')],
    ['with dots and pages', headings.map((heading, page) => `${heading} .......... ${page + 1}`).join('\n')],
    ['with a page number in it', headings.join('\n').replace('\n五、', '\n— 1 —\n五、')],
    [
      'with an entry in other words first',
      headings.join('\n').replace(headings[0] ?? '', '一、工作开展情况'),
    ],
    [
      'with what stands in the parts',
      headings.flatMap((heading) => [heading, '（一）工作开展', '（二）工作成效']).join('\n'),
    ],
    ['with words of its own', headings.join('\n').replace('五、存在的主要问题及改进情况', '五、问题和打算')],
  ];
  describe.each(lists)('%s', (_, list) => {
    test.each(['tab-cells', 'tab-rows', 'pipes'] as const)('is none of the headings in %s', (writing) => {
      const { text, notation } = buildReport(real, writing);
      const gap = notation === 'markdown' ? '\n\n' : '\n';
      const add = (to: string): string => to.replace('\n', `\n目录${gap}${list.split('\n').join(gap)}${gap}`);
      expect(read(add(text), notation)).toEqual({ findings: [], sections: numbers, facts: 200 });
      for (const number of numbers)
        expect(read(add(without(text, notation, number)), notation).findings).toEqual([
          `section-missing ${number}`,
        ]);
    });
  });
});

const [first, , third, fourth, fifth, sixth] = headings as [string, string, string, string, string, string];

describe('a heading and its content on one line', () => {
  const answers = ['：无', ' 无', '　暂无。', '：无。', '——暂无', ': 没有', '：一是按时公开；二是依法办理。'];
  test.each(answers)('%s', (answer) => {
    for (const writing of writingsOf(real)) {
      const { text, notation } = buildReport(real, writing);
      const line =
        notation === 'html'
          ? `<p>${sixth}</p>\n<p>本年度未收取信息处理费。</p>`
          : new RegExp(`${sixth}\\n+本年度未收取信息处理费。`);
      const changed = text.replace(line, notation === 'html' ? `<p>${sixth}${answer}</p>` : sixth + answer);
      expect(changed).not.toBe(text);
      expect(read(changed, notation)).toEqual({ findings: [], sections: numbers, facts: 200 });
      expect(fixAll(changed, { notation }).text).toBe(changed);
      const markdown = toMarkdown(analyze(changed, { notation }).report);
      expect(markdown).toContain(answer.replace(/^[：:—\s]+/, ''));
      expect(read(markdown, 'markdown')).toEqual({ findings: [], sections: numbers, facts: 200 });
    }
  });
});

describe('what a heading says is not lost by mending it', () => {
  test.each([
    ['六、无其他需要报告的事项', sixth],
    ['六、暂无其他需要报告的事项。', sixth],
    ['五、无存在的主要问题及改进情况', fifth],
    ['四、未发生政府信息公开行政复议、行政诉讼情况', fourth],
    ['三、未收到和处理政府信息公开申请情况', third],
    ['六、其他需要报告的事项0件', sixth],
    ['六、其他需要报告的事项无', sixth],
    ['三、收到和处理政府信息公开申请情况（单位：件）', third],
    ['四、因政府信息公开工作被申请行政复议、提起\n行政诉讼情况', fourth],
    ['五、政府信息公开工作存在的主要问题\n及改进情况', fifth],
  ])('%s', (written, heading) => {
    const changed = buildReport(real, 'tab-cells').text.replace(heading, written);
    expect(read(changed).sections).toBe(numbers);
    expect(read(changed).findings.filter((finding) => finding.startsWith('section-empty'))).toEqual([]);
    expect(fixAll(changed, { notation: 'text' }).text).toBe(changed);
  });

  test('a standard heading broken over two lines is right', () => {
    const changed = buildReport(real, 'tab-cells').text.replace(
      third,
      third.replace('公开申请', '⏎公开申请').replace('⏎', '\n'),
    );
    expect(read(changed)).toEqual({ findings: [], sections: numbers, facts: 200 });
  });
});

describe('a heading in words of its author is found by number and place', () => {
  test.each([
    [
      'below 一是, 二是 in its place',
      first,
      `${first}\n一是加强领导。\n二是加强公开`,
      '三、收到和处理的申请情况',
      third,
    ],
    [
      'below 一是 to 三是',
      third,
      `${third}\n一是依法办理\n二是规范答复\n三是加强沟通`,
      '四、政府信息公开行政复议、诉讼情况',
      fourth,
    ],
    [
      'below a series of its number',
      fifth,
      `${fifth}\n一、不足\n二、打算\n三、措施\n四、保障\n五、其他`,
      '六、其他需要报告的情况',
      sixth,
    ],
    ['above its table', sixth, sixth, '三、依申请公开办理情况', third],
    [
      'above sub-headings in the words of the section',
      first,
      '一、工作开展情况\n（一）总体情况',
      '二、主动公开情况统计',
      headings[1] ?? '',
    ],
  ])('%s', (_, at, around, written, heading) => {
    const changed = buildReport(real, 'tab-cells').text.replace(at, around).replace(heading, written);
    const { findings, sections } = read(changed);
    expect(sections).toBe(numbers);
    expect(new Set(findings.map((finding) => finding.split(' ')[0]))).toEqual(
      new Set(['section-heading-nonstandard']),
    );
    expect(fixAll(changed, { notation: 'text' }).text).not.toContain(`\n${first}\n（`);
  });
});

test.each(['tab-cells', 'pandoc', 'html'] as const)(
  'headings in the first row of their tables in %s',
  (writing) => {
    const { text, notation } = buildReport(real, writing);
    const { report } = analyze(text, { notation });
    let changed = text;
    for (const section of report.sections.filter(({ form }) => form.table).reverse()) {
      const [table] = section.blocks;
      if (table?.kind !== 'table') throw new Error('no table');
      const { start } = table.range;
      const row = {
        'tab-cells': `\t${section.headingText}\n\n`,
        pandoc: `|  |\n|---|\n| ${section.headingText} |\n`,
        html: `<tr><td colspan="10">${section.headingText}</td></tr>`,
      }[writing];
      const at = writing === 'html' ? text.indexOf('<tr>', start) : start;
      changed =
        changed.slice(0, section.heading.range.start) +
        text.slice(section.heading.range.end, at).trimStart() +
        row +
        changed.slice(at);
    }
    expect(read(changed, notation)).toEqual({ findings: [], sections: numbers, facts: 200 });
  },
);

test.each(['tab-cells', 'html'] as const)('the headings once more at the end of a page in %s', (writing) => {
  const { text, notation } = buildReport(real, writing);
  const list = headings.map((heading) => (notation === 'html' ? `<li>${heading}</li>` : heading)).join('\n');
  expect(read(`${text}\n${list}\n`, notation)).toEqual({ findings: [], sections: numbers, facts: 200 });
  const marked = text.replace(/<p>([一二三四五六]、[^<]*)<\/p>/g, '<h2>$1</h2>');
  expect(read(`${marked}\n${list}\n`, notation)).toEqual({ findings: [], sections: numbers, facts: 200 });
});

test('attributes behind a Markdown heading belong to its mark-up', () => {
  const { text, notation } = buildReport(real, 'pipes');
  const attributed = text.replace(/^(## .*)$/gm, '$1 {#sec .unnumbered}');
  expect(attributed).not.toBe(text);
  expect(read(attributed, notation)).toEqual({ findings: [], sections: numbers, facts: 200 });
});

test('a heading numbered otherwise and wrongly keeps its number', () => {
  const { text } = buildReport(real, 'tab-cells');
  const written = withHeadings(text, (heading) => `（${heading.charAt(0)}）${heading.slice(2)}`).replace(
    '（二）',
    '（三）',
  );
  const { text: mended } = fixAll(written, { notation: 'text' });
  const { findings, sections } = read(mended);
  expect(sections).toBe(numbers);
  expect(findings).toEqual(['section-order 二']);
});

test('captions above the tables are not taken for headings whose numbers are wrong', () => {
  const { text } = buildReport(real, 'tab-cells');
  const captioned = text.replace('\t第二十条第（一）项', '主动公开政府信息情况\n\t第二十条第（一）项');
  const written = withHeadings(captioned, (heading, index) =>
    index < 2 ? heading : numbers.charAt(index - 1) + heading.slice(1),
  );
  expect(read(written).findings.filter((finding) => finding.startsWith('section-order'))).toHaveLength(4);
});

test('an entry of a menu stands in for no section', () => {
  const { text, notation } = buildReport(real, 'tab-cells');
  const menu = '首页\n总体情况\n通知公告\n';
  const changed = menu + without(text, notation, '一');
  expect(read(changed).findings).toEqual(['section-missing 一']);
});
