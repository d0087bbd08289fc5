import { describe, expect, test } from 'vitest';
import { analyze, applyEdits, type Notation, readFacts } from '../../server/src/core/index.ts';
import { buildReport, writingsOf } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

const real = figuresOf('宿迁市 2024');
const headings = real.form.sections.map(({ number, title }) => `${number}、${title}`);

function read(text: string, notation: Notation = 'text') {
  const { report, findings } = analyze(text, { notation });
  return {
    findings: findings.map(({ rule, data }) => [rule, data.section].filter(Boolean).join(' ')),
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
