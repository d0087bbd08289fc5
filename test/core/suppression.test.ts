import { describe, expect, test } from 'vitest';
import {
  analyze,
  applyEdits,
  fixAll,
  type Notation,
  readFacts,
  renderMessage,
  suppressHere,
  suppressInFile,
} from '../../server/src/core/index.ts';
import { paragraphsOf } from '../../server/src/core/prose/paragraphs.ts';
import { cases } from '../rules/cases.ts';
import { buildReport, type Writing, writings } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

const rulesOf = (text: string, notation: Notation): string[] =>
  analyze(text, { notation }).findings.map(({ rule }) => rule);

/** A report in which the total of one row is wrong, in whatever notation. */
function wrongReport(writing: Writing) {
  const { text, notation } = buildReport(figuresOf('宿迁市 2024'), writing);
  const wrong = text.replace(/1431(?!\d)/, '1413');
  expect(rulesOf(wrong, notation)).toEqual(['likely-wrong-cell']);
  return { text: wrong, right: text, notation };
}

/** The text with a line put in above the one that holds a figure. */
function above(text: string, figure: string, line: string): string {
  const at = text.lastIndexOf('\n', text.indexOf(figure)) + 1;
  return `${text.slice(0, at)}${line}\n${text.slice(at)}`;
}

const written = (scope: string, rule: string, notation: Notation): string[] =>
  notation === 'html'
    ? [`<!-- govreport-disable-${scope} ${rule} -->`]
    : [
        `<!-- govreport-disable-${scope} ${rule} -->`,
        `#govreport-disable-${scope} ${rule}`,
        `govreport-disable-${scope} ${rule}`,
      ];

describe.each([...writings, 'pdf-layout', 'pdf-raw', 'pipe-lines', 'pipe-cells'] as const)(
  '%s',
  (writing) => {
    const { text, right, notation } = wrongReport(writing);

    test('the next line, the next table, the file', () => {
      for (const directive of written('file', 'applications-row-total', notation)) {
        const silenced = `${directive}\n${text}`;
        expect(rulesOf(silenced, notation)).not.toContain('applications-row-total');
        expect(rulesOf(silenced, notation)).not.toContain('suppression-unused');
      }
      for (const directive of written('table', 'applications-row-total', notation)) {
        const silenced = above(text, '三、收到和处理', directive);
        // The heading comes between.
        expect(rulesOf(silenced, notation)).not.toContain('applications-row-total');
      }
      for (const directive of written('next-line', 'applications-row-total', notation)) {
        const silenced = above(text, '1413', directive);
        expect(rulesOf(silenced, notation)).not.toContain('applications-row-total');
        expect(rulesOf(silenced, notation)).not.toContain('suppression-unused');
      }
    });

    test('a line of directives changes nothing of what is read', () => {
      const said = (source: string) => {
        const { report, findings } = analyze(source, { notation });
        const facts = readFacts(report).map(({ row, column, value }) => [row, column, value]);
        const rules = findings.map(({ rule }) => rule).filter((rule) => rule !== 'suppression-unused');
        return { facts, rules };
      };
      const lines = right.split('\n');
      const unchanged = said(right);
      for (const directive of written('next-line', 'cell-blank', notation)) {
        for (let line = 0; line < lines.length; line += 17) {
          const changed = [...lines.slice(0, line), directive, ...lines.slice(line)].join('\n');
          expect({ line, ...said(changed) }).toEqual({ line, ...unchanged });
        }
      }
    });
  },
);

const { text: wrong } = wrongReport('pipes');
const md = 'markdown';

test('on the line itself, within its last cell', () => {
  const line = wrong.replace('1413 |', '1413 <!-- govreport-disable-line applications-row-total --> |');
  expect(rulesOf(line, md)).toEqual(['applications-outcomes-total']);
});

test('only what is named, where it is named', () => {
  const twice = wrong.replace('| 36 | 170 |', '| 36 | 107 |');
  expect(rulesOf(twice, md)).toEqual(['likely-wrong-cell', 'likely-wrong-cell']);
  const at = (scope: string, rule: string) =>
    rulesOf(above(twice, '1413', `<!-- govreport-disable-${scope} ${rule} -->`), md);
  expect(at('next-line', 'litigation-total')).toEqual([
    'suppression-unused',
    'likely-wrong-cell',
    'likely-wrong-cell',
  ]);
  expect(at('next-line', 'applications-row-total')).toEqual([
    'applications-outcomes-total',
    'likely-wrong-cell',
  ]);
  expect(at('file', 'applications-row-total，applications-outcomes-total')).toEqual(['likely-wrong-cell']);
  // Within the third table, the next one is the fourth.
  expect(at('table', 'applications-row-total, litigation-total')).toEqual([
    'suppression-unused',
    'likely-wrong-cell',
  ]);
  expect(at('table', 'litigation-total')).toEqual(['likely-wrong-cell']);
});

test('a wrong cell stands for no relation that is silenced where it would be reported', () => {
  const on = (figure: string, rule: string) =>
    rulesOf(above(wrong, figure, `<!-- govreport-disable-next-line ${rule} -->`), md);
  // The finding on the row stands in its line, the one on the column in the line of （七）总计.
  expect(on('1413', 'applications-row-total')).toEqual(['applications-outcomes-total']);
  expect(on('3521', 'applications-outcomes-total')).toEqual(['applications-row-total']);
  expect(on('1413', 'applications-outcomes-total')).toEqual(['suppression-unused', 'likely-wrong-cell']);
  // Silenced itself, it is silenced with all that it stands for.
  expect(on('1413', 'likely-wrong-cell')).toEqual([]);
  expect(
    analyze(above(wrong, '1413', '<!-- govreport-disable-next-line likely-wrong-cell -->'), {
      notation: md,
      settings: [{ 'likely-wrong-cell': 'off' }],
    }).findings.map(({ rule }) => rule),
  ).toEqual(['applications-row-total', 'applications-outcomes-total']);
});

test('a reason may be given', () => {
  const directive = '<!-- govreport-disable-next-line applications-row-total -- 并案办理，已说明 -->';
  expect(rulesOf(above(wrong, '1413', directive), md)).toEqual(['applications-outcomes-total']);
});

test('several on one line, blank lines below', () => {
  const both =
    '<!-- govreport-disable-file applications-row-total --> <!-- govreport-disable-file applications-outcomes-total -->\n\n';
  expect(rulesOf(both + wrong, md)).toEqual([]);
});

describe('directives that silence nothing', () => {
  const { text: right } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
  const say = (text: string) =>
    analyze(text, { notation: md }).findings.map(({ severity, message }) => [
      severity,
      renderMessage(message, 'zh-CN'),
    ]);

  test.each([
    ['disable-file cell-blank', 'cell-blank 在这个范围内没有发现问题'],
    ['disable-file cell-blnk', '是否应为“cell-blank”'],
    ['disable-file 别的', '没有名为“别的”的规则'],
    ['disable-file', '停用指令没有写规则名'],
    ['disable-nextline cell-blank', '不是停用指令'],
    ['disable cell-blank', '不是停用指令'],
  ])('%s', (words, sentence) => {
    expect(say(`<!-- govreport-${words} -->\n${right}`)).toEqual([
      ['info', expect.stringContaining(sentence)],
    ]);
  });

  test.each(['\n', '\r\n'])('are taken away by fix-all, those that are used stay', (eol) => {
    const right2 = right.replaceAll('\n', eol);
    const fix = (text: string) => fixAll(text, { notation: md }).text;
    expect(fix(`<!-- govreport-disable-file cell-blank -->${eol}${right2}`)).toBe(right2);
    expect(fix(`${right2}#govreport-disable-next-line cell-blank`)).toBe(right2.slice(0, -eol.length));
    const wrong2 = wrong.replaceAll('\n', eol);
    const file = (rules: string) => `<!-- govreport-disable-file ${rules} -->${eol}${wrong2}`;
    expect(fix(file('cell-blank, applications-row-total, cell-negative'))).toBe(
      file('applications-row-total'),
    );
  });

  test('nothing is said of rules that are off, nor where it is silenced itself', () => {
    const text = `<!-- govreport-disable-file cell-blank -->\n${right}`;
    expect(analyze(text, { notation: md, settings: [{ 'cell-blank': 'off' }] }).findings).toEqual([]);
    expect(analyze(text, { notation: md, settings: [{ 'suppression-unused': 'off' }] }).findings).toEqual([]);
    expect(rulesOf(text.replace('cell-blank', 'cell-blank, suppression-unused'), md)).toEqual([]);
  });

  test('a text that is no report gets none', () => {
    expect(rulesOf('<!-- govreport-disable-file cell-blank -->\n# 会议记录\n', md)).toEqual([]);
  });
});

test('fix-all leaves alone what is silenced', () => {
  const blank = wrong.replace('1413', '');
  const text = `<!-- govreport-disable-table applications-total-blank, cell-blank -->\n${blank}`;
  // The next table is the second.
  expect(fixAll(text, { notation: md }).text).toContain('1431');
  const silenced = `<!-- govreport-disable-file applications-total-blank, cell-blank -->\n${blank}`;
  expect(fixAll(silenced, { notation: md }).text).not.toContain('1431');
});

test('a directive in front of HTML does not make it text', () => {
  const { text } = buildReport(figuresOf('宿迁市 2023'), 'html');
  const { report } = analyze(`<!-- govreport-disable-file cell-blank -->\n${text}`, { notation: 'text' });
  expect(report.document.notation).toBe('html');
});

test('a sentence broken over lines goes on behind a directive', () => {
  const lines = (between: string) =>
    buildReport(figuresOf('宿迁市 2024'), 'tab-cells').text.replace(
      '维护网站专栏，',
      `维护网站专栏，\n${between}`,
    );
  const prose = (text: string) =>
    paragraphsOf(analyze(text, { notation: 'text' }).report).map((paragraph) => paragraph.text.text);
  expect(prose(lines('#govreport-disable-next-line cell-blank\n'))).toEqual(prose(lines('')));
});

describe('what the editor writes', () => {
  const every = (step: number) =>
    Object.values(cases)
      .flat()
      .filter((_, index) => index % step === 0);
  const endings: readonly [string, number, (text: string) => string][] = [
    ['LF', 2, (text) => text],
    ['CRLF and a mark', 10, (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ];
  describe.each(endings)('%s', (_, step, convert) => {
    test.each(every(step).map((one) => [one.name, one] as const))(
      '%s: silences every finding and makes none',
      (_, one) => {
        const { notation, neighbours = {} } = one;
        const options = { notation, neighbours };
        for (const inFile of [false, true]) {
          let text = convert(one.text);
          let analysis = analyze(text, options);
          for (let [first] = analysis.findings; first; [first] = analysis.findings) {
            const edit = inFile
              ? suppressInFile(analysis.report, first.rule)
              : suppressHere(analysis.report, first);
            text = applyEdits(text, edit ? [edit] : []);
            const next = analyze(text, options);
            expect(next.findings.length).toBeLessThan(analysis.findings.length);
            analysis = next;
          }
          expect(fixAll(text, options).text).toBe(text);
        }
      },
    );
  });
});
