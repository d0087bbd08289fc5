import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formForYear } from '../../server/src/core/forms/index.ts';
import {
  analyze,
  applyEdits,
  editCells,
  fixAll,
  nextReport,
  renderMessage,
} from '../../server/src/core/index.ts';
import { buildReport, writingsOf } from '../support/build-report.ts';
import { digestOf } from '../support/digest.ts';
import { type Figures, figuresOf, realFigures } from '../support/figures.ts';
import { soundFigures } from '../support/random-figures.ts';
import { survivors } from '../support/survivors.ts';
import { makeNext, otherRules, rowOf } from './make-next.ts';

const OPENING = '全年按时公开各类信息，办理群众申请，更新公开指南和目录，维护网站专栏，接受社会监督。';

const everyWriting = realFigures.flatMap((real) =>
  writingsOf(real).map((writing) => ({ name: real.name, real, writing })),
);

describe.each(everyWriting)('$name as $writing', ({ real, writing }) => {
  const last = buildReport(real, writing);

  test.each(['markdown', 'text'] as const)('next year in its format, as %s', (notation) => {
    const { analysis, year, text } = makeNext(last, notation);
    const { report } = analysis;
    expect([year, report.year, report.organ]).toEqual([real.year + 1, real.year + 1, '云川市人民政府']);
    expect(report.form).toBe(formForYear(year));
    expect(report.tables.map(({ table, rows }) => [table, rows.length])).toEqual(
      report.form?.tables.map((table) => [table, table.blocks.flatMap(({ rows }) => rows).length]),
    );
    expect(text).toContain(report.form?.documentNumber);
    expect(otherRules(analysis)).toEqual([]);
    expect(rowOf(analysis, '表三', 'r2')).toEqual(
      // Nobody has stated a 0 that was left blank.
      real.figures.表三?.r4?.map((figure) => (figure === '' ? '【待填】' : String(figure))),
    );
    expect(survivors(analysis, year)).toEqual([]);
    // What nobody has counted is not filled in by itself.
    expect(fixAll(text, { notation }).text).toBe(text);
  });
});

test('上一年项目数量 of 2020 is that of 2019 with what came and went', () => {
  const fuyuan = { ...figuresOf('抚远市 2020'), year: 2019 };
  const { analysis } = makeNext(buildReport(fuyuan, 'tab-cells'));
  expect(rowOf(analysis, '表二', 'licences')).toEqual(['234', '【待填】', '【待填】']);
  expect(rowOf(analysis, '表二', 'penalties')).toEqual(['2388', '【待填】', '【待填】']);
  expect(rowOf(analysis, '表二', 'fees')).toEqual(['4', '【待填】']);
  expect(rowOf(analysis, '表二', 'normative')).toEqual(['【待填】', '【待填】', '【上年22】']);
  expect(rowOf(analysis, '表二', 'procurement')).toEqual(['【待填】', '【待填】']);
});

test('what changes its meaning from one format to the next is no hint', () => {
  const { analysis } = makeNext(buildReport(figuresOf('抚远市 2020'), 'pipes'));
  expect(rowOf(analysis, '表二', 'normative')).toEqual(['【待填】', '【待填】', '【待填】']);
});

test('a figure from a sum that does not add up is to be looked up', () => {
  const real = figuresOf('宿迁市 2023');
  const { text, notation } = buildReport(real, 'pipes');
  const wrong = text.replace(
    /(四、结转下年度继续办理 \| )118( \|.*)/,
    (_, before: string, after: string) => `${before}181${after}`,
  );
  const { analysis } = makeNext({ text: wrong, notation });
  expect(rowOf(analysis, '表三', 'r2')).toContain('【核对181】');
  expect(rowOf(analysis, '表三', 'r2')).toContain('【核对121】');
  expect(otherRules(analysis)).toEqual([]);
});

test('what can’t be read in last year’s report is open, never guessed', () => {
  const { text, notation } = buildReport(figuresOf('宿迁市 2023'), 'pipes');
  const without = text
    .split('\n')
    .filter((line) => !line.startsWith('| 四、结转'))
    .join('\n');
  const noTable = text.replace(/\| 办理情况[\s\S]*?(?=\n\n)/, '（表格见附件）');
  const cell = text.replace(/(四、结转下年度继续办理 \| )118/, '$1若干');
  for (const last of [without, noTable]) {
    const { analysis } = makeNext({ text: last, notation });
    expect(new Set(rowOf(analysis, '表三', 'r2'))).toEqual(new Set(['【待填】']));
    expect(otherRules(analysis)).toEqual([]);
  }
  const { analysis } = makeNext({ text: cell, notation });
  expect(rowOf(analysis, '表三', 'r2').slice(0, 2)).toEqual(['【待填】', '3']);
});

test('filled with the figures of the year, nothing is wrong with it', () => {
  const [before, after] = [figuresOf('宿迁市 2023'), figuresOf('宿迁市 2024')];
  const last = buildReport(before, 'tab-cells');
  for (const notation of ['markdown', 'text'] as const) {
    const { text, analysis } = makeNext(last, notation);
    const filled = fill(text, notation, after.figures);
    const previous = digestOf(analyze(last.text, { notation: last.notation }), 'last');
    const found = analyze(filled, { notation, neighbours: { previous } });
    // The prose is last year's still: that is said, since last year's report is beside it.
    expect(otherRules(found)).toEqual(['prior-text-similar']);
    expect(found.findings.map(({ rule }) => rule)).not.toContain('template-residue');
    expect(rowOf(analysis, '表三', 'r2')).toEqual(rowOf(found, '表三', 'r2'));
  }
});

/** Writes figures into all open cells and a day into the date. */
function fill(text: string, notation: 'markdown' | 'text', figures: Figures): string {
  const analysis = analyze(text, { notation });
  const cells = analysis.report.tables.flatMap(({ table, rows }) =>
    rows.flatMap(({ form, block, cells: own }) =>
      own
        .filter(({ reading }) => reading.kind === 'open')
        .map(({ column }) => ({
          id: `${table.name}/${form.id}/${column.id}`,
          text: String(figures[table.name]?.[form.id]?.[block.columns.indexOf(column)]),
        })),
    ),
  );
  const edited = editCells(analysis, cells);
  if ('refused' in edited) throw new Error(renderMessage(edited.refused, 'zh-CN'));
  return applyEdits(text, edited.edits).replace('1月　日', '1月20日');
}

test('the carried figures of any sound report are right', () => {
  fc.assert(
    fc.property(soundFigures, (real) => {
      const { analysis } = makeNext(buildReport(real, 'pipes'));
      expect(rowOf(analysis, '表三', 'r2')).toEqual(real.figures.表三?.r4?.map(String));
      expect(otherRules(analysis)).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

/** Clauses as reports have them, with any figures. */
const clause = fc.oneof(
  fc.nat(99999).map((count) => `公开信息${count}条`),
  fc.nat(9999).map((count) => `收到申请 ${count} 件`),
  fc.nat(999).map((share) => `同比增长${share / 10}%`),
  fc.nat(12345678).map((count) => `访问量${count.toLocaleString('en')}次`),
  fc.integer({ min: 2015, max: 2026 }).map((year) => `${year} 年开展培训`),
  fc.integer({ min: 2022, max: 2024 }).map((year) => `落实《${year}年政务公开工作要点》`),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.nat(28))
    .map(([month, day]) => `${month}月${day + 1}日召开会议`),
  fc.nat(99).map((count) => `（其中网上${count}件、信函${count}件）`),
  fc.nat(99).map((count) => `微信发布${count}万余条`),
  fc.nat(9999).map((count) => `接听电话${count + 10}次`),
  fc.nat(9999).map((count) => `热线${count + 10}件`),
  fc.constantFrom(110, 119, 120, 122, 12345, 12388).map((count) => `办理${count}件平台工单`),
  fc.nat(99).map((count) => `见https://a.b/c公开信息${count}条`),
  fc.nat(99).map((count) => `收到申请（${count}）件`),
  fc.tuple(fc.constantFrom('PDF', 'Vlog', 'B'), fc.nat(99)).map(([word, count]) => `公开${word}${count}份`),
  fc.nat(99).map((count) => `累计${count}+件`),
  fc.nat(99).map((count) => `更新<!-- ${count} -->指南`),
  fc.constantFrom('依据国办发〔2022〕8号文件', '更新**公开指南**', '发布３５篇解读', '开设二〇二三年专栏'),
);

test('no figure of last year’s prose survives unseen', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(clause, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('pipes', 'tab-cells', 'html', 'pandoc'),
      fc.constantFrom('markdown', 'text'),
      (paragraphs, writing, notation) => {
        const { text, ...last } = buildReport(figuresOf('宿迁市 2023'), writing);
        const prose = paragraphs.map((clauses) => `${clauses.join('，')}。`).join('');
        const { analysis, year } = makeNext(
          { ...last, text: text.replace(OPENING, () => OPENING + prose) },
          notation,
        );
        expect(survivors(analysis, year)).toEqual([]);
        const rules = otherRules(analysis);
        for (const rule of ['prose-table-mismatch', 'growth-percent', 'percent-share', 'stale-year'])
          expect(rules).not.toContain(rule);
      },
    ),
    { numRuns: 25 },
  );
});

test('taking the marks out of the prose gives last year’s words', () => {
  const prose = '2023年，共收到申请35件，同比增长12.5%，落实《2023年工作要点》，**重点**公开2022年决算。';
  const { text, notation } = buildReport(figuresOf('宿迁市 2023'), 'pipes');
  const { text: made } = makeNext({ text: text.replace(OPENING, `${OPENING}\n\n${prose}`), notation });
  expect(made).toContain(
    '【上年2023年】，共收到申请【上年35】件，同比增长【上年12.5%】，落实《【上年2023年】工作要点》，**重点**公开【上年2022年】决算。',
  );
  expect(made.replace(/【上年([^【】]+)】/g, '$1')).toContain(prose);
});

test('figures broken by the end of a line, and tables of the author’s own, are marked too', () => {
  const { text, notation } = buildReport(figuresOf('宿迁市 2023'), 'tab-cells');
  const broken = '在全市范围内组织开展政务公开工作培训和督导检查活动共计1\n2场，参加培训的人员300人。';
  const {
    text: made,
    analysis,
    year,
  } = makeNext({ text: text.replace(OPENING, OPENING + broken), notation });
  expect(made).toContain('共计【上年12】场，参加培训的人员【上年300】人。');
  expect(survivors(analysis, year)).toEqual([]);
  const own = buildReport(figuresOf('宿迁市 2023'), 'pipes');
  const table = '| 平台 | 条数 |\n| --- | ---: |\n| 网站 | 120 |\n| 微信 | 35 |';
  const withTable = makeNext({ ...own, text: own.text.replace(OPENING, `${OPENING}\n\n${table}`) });
  expect(withTable.text).toContain('| 网站 | 【上年120】 |');
  expect(survivors(withTable.analysis, year)).toEqual([]);
  // A draft that nobody has finished is marked once.
  const unfinished = table.replace('120', '【上年120】').replace('35', '【核对35】');
  const again = makeNext({ ...own, text: own.text.replace(OPENING, `${OPENING}\n\n${unfinished}`) });
  expect(again.text).toContain('| 网站 | 【上年120】 |\n| 微信 | 【核对35】 |');
});

test('comments and tags alone on a line are not taken over', () => {
  const { text, notation } = buildReport(figuresOf('宿迁市 2023'), 'pipes');
  const last = text.replace(
    OPENING,
    `<div class="page">\n\n${OPENING}<!-- 777 -->更新指南12次。\n\n<!-- 888\n999 -->\n\n</div>\n\n<br/>`,
  );
  for (const written of ['markdown', 'text'] as const) {
    const { text: made, analysis, year } = makeNext({ text: last, notation }, written);
    expect(made).toContain(`${OPENING}更新指南【上年12】次。`);
    expect(made).not.toMatch(/[<>]|777|888|999/);
    expect(survivors(analysis, year)).toEqual([]);
  }
});

test('what last year left blank is open, what a dash says there is none of is 0', () => {
  const real = figuresOf('宿迁市 2023');
  const row = (figures: string): string => {
    const { text, notation } = buildReport(real, 'pipes');
    const last = text.replace(/(\| 四、结转下年度继续办理 \|).*/, `$1 ${figures} |`);
    const { analysis } = makeNext({ text: last, notation });
    return rowOf(analysis, '表三', 'r2').join(' ');
  };
  expect(row(' | | | | | | ')).toBe(Array(7).fill('【待填】').join(' '));
  expect(row('118 | 3 | | 0 | / | — | 121')).toBe('118 3 【待填】 0 0 0 121');
  const emptied = Object.fromEntries(
    Object.entries(real.figures).map(([table, rows]) => [
      table,
      Object.fromEntries(Object.entries(rows).map(([id, cells]) => [id, cells.map(() => '')])),
    ]),
  );
  const { text, analysis } = makeNext(buildReport({ ...real, figures: emptied }, 'pipes'));
  expect(new Set(rowOf(analysis, '表三', 'r2'))).toEqual(new Set(['【待填】']));
  expect(text).not.toMatch(/\| (?:0|【上年0】) /);
});

test('the period, the document and the name it gives itself move on; directives go', () => {
  const { text, notation } = buildReport(figuresOf('抚远市 2020'), 'pipes');
  const opening = '现将云川市人民政府2020年政府信息公开工作年度报告公布如下。';
  const last = `<!-- govreport-disable-file template-residue -->\n\n${text.replace('## 一', `${opening}\n\n## 一`)}`;
  const { text: made } = makeNext({ text: last, notation });
  expect(made).toContain(
    '（国办公开办函〔2021〕30号）编制，所列数据的统计期限为2021年1月1日至2021年12月31日。',
  );
  expect(made).toContain('现将云川市人民政府2021年政府信息公开工作年度报告公布如下。');
  expect(made).not.toContain('govreport-disable');
  expect(made).not.toContain('60号');
  expect(made.trimEnd().split('\n\n').slice(-2)).toEqual(['云川市人民政府', '2022年1月　日']);
});

test.each(['2024年1月　日', '2024年1月', '二〇二四年一月　日', '（2024年1月×日）'])(
  'a report signed on %s, its day open, is signed once in the next',
  (date) => {
    const { text, notation } = buildReport(figuresOf('宿迁市 2023'), 'pipes');
    const { text: made } = makeNext({ text: text.replace('2024年1月20日', date), notation });
    expect(
      made
        .trimEnd()
        .split('\n\n')
        .slice(-3)
        .map((part) => part.slice(0, 12)),
    ).toEqual(['本年度未收取信息处理费。', '云川市人民政府', '2025年1月　日']);
  },
);

test('a part that last year’s report lacked is begun as in a new report', () => {
  const { text, notation } = buildReport(figuresOf('宿迁市 2023'), 'pipes');
  const { text: made, analysis } = makeNext({
    text: text.replace(/## 五、[\s\S]*?(?=## 六)/, ''),
    notation,
  });
  expect(made).toContain('### （一）存在的主要问题\n\n（请填写存在的主要问题）\n\n### （二）改进情况\n');
  expect(analysis.report.sections.map(({ form }) => form.number).join('')).toBe('一二三四五六');
});

test('what is no report, or of no year, is refused', () => {
  const refusal = (text: string): string => {
    const next = nextReport(analyze(text));
    return 'refused' in next ? next.refused.id : next.text;
  };
  expect(refusal('# 关于召开会议的通知\n\n2024年1月5日召开。\n')).toBe('next-report.not-report');
  expect(refusal('')).toBe('next-report.not-report');
  const { text } = buildReport(figuresOf('宿迁市 2023'), 'pipes');
  expect(refusal(text.replace(/202[34]年/g, '本年'))).toBe('next-report.no-year');
});

test('any text is refused or gives a report', () => {
  const pieces = fc.constantFrom(
    '云川市人民政府2023年政府信息公开工作年度报告\n',
    '一、总体情况\n',
    '五、存在的主要问题及改进情况\n',
    '【上年2022年】35件，《2023年》“7',
    '| 行政复议 | 12 |\n| --- | --- |\n',
    '\t四、结转下年度继续办理\n\t3\n',
    '<table><tr><td>12</td></tr>',
    '<!-- govreport-disable-file punctuation -->',
    '2024年1月5日\n',
    '**2**023 年\n',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      for (const notation of ['text', 'markdown', 'html'] as const) {
        const next = nextReport(analyze(text, { notation }));
        if ('refused' in next) continue;
        const { report } = analyze(next.text, { notation: next.notation });
        expect([report.isReport, report.year]).toEqual([true, next.year]);
      }
    }),
    { numRuns: 60 },
  );
});

test('a long paragraph of figures is read once, not once for each of them', () => {
  const { text, notation } = buildReport(figuresOf('宿迁市 2023'), 'pipes');
  const long = '公开信息12条，《2023年要点》，aaaaaaaaaa'.repeat(20_000);
  const { text: made } = makeNext({ text: text.replace(OPENING, OPENING + long), notation });
  expect(made.match(/【上年12】/g)).toHaveLength(20_000);
});
