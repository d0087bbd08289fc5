import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isReadable,
  lookAtReport,
  mayBeReport,
  type Notation,
  readText,
  toMarkdown,
  UNSURE,
} from '../../server/src/core/index.ts';
import { countWork } from '../support/work.ts';
import { hasCorpus, realReports } from '../corpus/corpus.ts';
import { anyText } from '../support/any-report.ts';
import { buildReport, type Writing, writingsOf } from '../support/build-report.ts';
import { figuresOf, realFigures } from '../support/figures.ts';
import { runs } from '../support/fuzz.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { tally } from '../support/tried.ts';

const tried = tally('Whose report a text is, told by its beginning', 60);

/** What the whole reading tells; of a text without the words of one nobody reads the whole. */
function told(text: string, notation: Notation): unknown {
  const { report } = readText(text, notation);
  if (!mayBeReport(text) || !report.isReport) return null;
  const { organ, year } = report;
  return isReadable(report) && organ !== null && year !== null ? { organ, year } : 'nameless';
}

/** Unsure, or what the whole reading tells. */
function look(text: string, notation: Notation): string {
  const seen = lookAtReport(text, notation);
  tried(seen === UNSURE ? 'unsure' : seen === null ? 'no report' : 'sure');
  if (seen !== UNSURE) expect(seen, JSON.stringify({ text, notation })).toEqual(told(text, notation));
  return seen === UNSURE ? 'unsure' : 'sure';
}

/** Those that are read wholly: their tables or pages may hold headings anywhere. */
const READ_WHOLLY: readonly Writing[] = ['html', 'html-in-markdown'];

const right = realFigures.flatMap((real) =>
  writingsOf(real).map((writing) => ({ writing, year: real.year, ...buildReport(real, writing) })),
);

describe('a look at the beginning of a report', () => {
  test('is sure of right ones, in every notation whose tables it need not read', () => {
    const unsure = right.filter(({ text, notation }) => look(text, notation) === 'unsure');
    expect([...new Set(unsure.map(({ writing }) => writing))]).toEqual(READ_WHOLLY);
    expect(right.length - unsure.length).toBeGreaterThan(30);
  });

  test('is a small part of the work of reading it', async () => {
    const { text, notation } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
    // What is done once and for all is done before it is counted.
    lookAtReport(text, notation);
    readText(text, notation);
    const looked = await countWork(() => void lookAtReport(text, notation));
    const read = await countWork(() => void readText(text, notation));
    expect(looked * 6).toBeLessThan(read);
  });

  test('does the more work the longer the text, and no more than that', async () => {
    const grown = (times: number): string =>
      `${right[0]?.text ?? ''}${'1 '.repeat(times)}情况 一、\n`.repeat(times);
    lookAtReport(grown(10), 'markdown');
    const work = (times: number) => countWork(() => void lookAtReport(grown(times), 'markdown'));
    const [once, more] = [await work(20), await work(40)];
    // Each part is twice as long, and there are twice as many.
    expect(more).toBeLessThan(once * 8);
  });

  test.skipIf(!hasCorpus)('says of real ones what reading them says', () => {
    const seen = realReports.flatMap(({ text, notation }) => [
      look(text, notation),
      look(toMarkdown(readText(text, notation).report), 'markdown'),
      look(text, 'text'),
      look(text, 'markdown'),
    ]);
    expect(seen).toContain('sure');
  });

  test('says of hostile texts what reading them says', () => {
    for (const { text, notation } of hostileTexts) look(text(2000), notation);
  });

  test('whatever happens to a text', () => {
    fc.assert(
      fc.property(anyText, ({ text, notation }) => {
        look(text, notation);
      }),
      runs(1000),
    );
  }, 300_000);
});

/**
 * Texts whose first heading turns out to be none: another one like it is at the level of the others, or it stands in a
 * table of contents. Below it stands the title that counts.
 */
describe('a heading that is taken back further down', () => {
  const first = '# 云川市2023年政府信息公开工作年度报告';
  const second = '# 云川市财政局2022年政府信息公开工作年度报告';
  const others = [
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
  ];
  const body = '全年按时公开各类信息，办理群众申请，更新公开指南和目录，维护网站专栏，接受社会监督。';
  const below = (mark: string): string => others.map((each) => `${mark}${each}\n\n${body}`).join('\n\n');
  const write = (...parts: string[]): string => parts.join('\n\n');
  const table = (cell: string): string => `| ${cell} |  |\n| --- | --- |\n| 自然人 | 1 |`;

  const taken: Readonly<Record<string, string>> = {
    'the same at another level': write(
      first,
      '## 一、总体情况',
      body,
      second,
      '### 一、总体情况',
      body,
      below('### '),
    ),
    'one like it': write(first, '## 一、总体情况', body, second, '### 一、基本情况', body, below('### ')),
    'one without a mark': write(first, '## 一、总体情况', body, second, '一、总体情况', body, below('')),
    'one in bold': write(first, '## 一、总体情况', body, second, '**一、总体概况**', body, below('')),
    'one with its content': write(first, '## 一、总体情况', body, second, `一、总体情况：${body}`, below('')),
    'one in a table': write(first, '## 一、总体情况', body, second, table('一、总体情况'), below('')),
    'one between blanks': write(first, '## 一、总体情况', body, second, table('一、 总 体 情 况'), below('')),
    'one cut by a tag': write(
      first,
      '## 一、总体情况',
      body,
      second,
      table('一、<b lang="中">总体</b>情况'),
      below(''),
    ),
    'one in an element': write(
      first,
      '## 一、总体情况',
      body,
      second,
      '<b style="margin:0">一、总体情况</b>',
      below(''),
    ),
    'one in a layout': write(
      first,
      '## 一、总体情况',
      body,
      second,
      '<table><tr><td><p>一、总体情况</p></td></tr></table>',
      body,
      below(''),
    ),
    'one spelt out': write(first, '## 一、总体情况', body, second, '&#19968;、&#24635;体情况', below('')),
    'one with a mark below one without': write(
      first,
      '一、总体情况',
      body,
      second,
      '## 一、总体情况',
      body,
      below('## '),
    ),
    'a table of contents': write(
      first,
      ['一、总体情况', ...others].join('\n'),
      second,
      '一、总体情况',
      body,
      below(''),
    ),
    'a table of contents with pages': write(
      first,
      ['一、总体情况', ...others].map((each, at) => `${each}……${at + 1}`).join('\n'),
      second,
      '一、总体情况',
      body,
      below(''),
    ),
  };

  test.each(Object.entries(taken))('%s', (_, text) => {
    expect(told(text, 'markdown')).toEqual({ organ: '云川市财政局', year: 2022 });
    expect(lookAtReport(text, 'markdown')).toBe(UNSURE);
  });

  test('where nothing takes it back, the look is sure', () => {
    for (const mark of ['## ', ''])
      expect(lookAtReport(write(first, `${mark}一、总体情况`, body, below(mark)), 'markdown')).toEqual({
        organ: '云川市',
        year: 2023,
      });
  });
});

test.each([
  ['a directive', '<!-- govreport: off -->\n'],
  ['a title of another kind', '关于做好政府信息公开工作年度报告编制工作的通知\n'],
  ['what is lost', '\ufffd'],
])('a look is not sure of a report below %s', (_, above) => {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
  expect(lookAtReport(text, notation)).not.toBe(UNSURE);
  expect(lookAtReport(above + text, notation)).toBe(UNSURE);
});

/** What may make another line the heading, another one the title, or of the whole another text. */
const turns = fc.constantFrom(
  '一、总体情况',
  '# 一、总体情况',
  '### 一、总体情况',
  '1. 基本情况',
  '（一）概述',
  '一、总 体 情 况',
  '**一、政府信息公开工作总体概况**',
  '| 一、总体情况 | |\n|---|---|\n| 自然人 | 1 |',
  '| 一、<b>总体</b>情况 | |\n|---|---|\n| 自然人 | 1 |',
  '一、总体情况\t\t\n规章\t1\t2',
  '\t一、总体\n\t\n',
  '一、总体情况……1\n二、主动公开政府信息情况……2\n三、收到和处理政府信息公开申请情况……3',
  '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况',
  '二、主动公开政府信息情况',
  '# 二、主动公开政府信息情况',
  '### 二、主动公开政府信息情况',
  '### 三、收到和处理政府信息公开申请情况\n\n### 四、政府信息公开行政复议、行政诉讼情况',
  '总体情况',
  '## 总体情况',
  '云川市财政局2022年政府信息公开工作年度报告',
  '# 云川市2021年政府信息公开工作年度报告',
  '2017年政府信息公开工作年度报告',
  '关于做好',
  '的通知',
  '上一篇：',
  '关于2024年政府信息公开年度报告的解读',
  '所列数据的统计期限为2021年1月1日至2021年12月31日。',
  '---',
  '```',
  '<!--',
  '-->',
  '<table><tr><td><h2>一、总体情况</h2></td></tr></table>',
  '<p style="font-size:16pt">一、总体情况</p>',
  '<p>一、<font face="宋体">总体</font>情况</p>',
  '&#19968;、总体情况',
  '[bookmark: 目录]一、总体情况',
  '<!-- govreport: off -->',
  '<!-- govreport-disable-line -->',
  '\ufffd',
  '1',
  '（一）',
);

interface Turn {
  readonly what: string;
  readonly line: number;
  readonly way: 'before' | 'instead' | 'moved';
}

const turn: fc.Arbitrary<Turn> = fc.record({
  what: turns,
  // Most of what matters stands at the top.
  line: fc.oneof(fc.nat(12), fc.nat(12), fc.nat(150)),
  way: fc.constantFrom('before', 'before', 'instead', 'moved'),
});

function turned(text: string, { what, line, way }: Turn): string {
  const lines = text.split('\n');
  const at = line % lines.length;
  if (way === 'before') return lines.toSpliced(at, 0, what).join('\n');
  if (way === 'instead') return lines.toSpliced(at, 1, what).join('\n');
  const [moved = ''] = lines.splice(at, 1);
  return lines.toSpliced((at * 7) % (lines.length + 1), 0, moved).join('\n');
}

/** The beginning of a report, and some of what follows. */
const reports = right.filter(({ writing }) => !READ_WHOLLY.includes(writing));

test('a look says what the whole reading says, whatever is put where it counts', () => {
  let sure = 0;
  let all = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...reports),
      fc.array(turn, { minLength: 1, maxLength: 4 }),
      ({ text, notation }, made) => {
        all++;
        if (look(made.reduce(turned, text), notation) === 'sure') sure++;
      },
    ),
    runs(1000),
  );
  // Of what is put in most makes no difference: who is never sure would never be wrong.
  expect(sure / all).toBeGreaterThan(0.25);
}, 300_000);
