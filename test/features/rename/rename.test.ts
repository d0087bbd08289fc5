import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyze,
  applyEdits,
  findRenamed,
  type Notation,
  readFacts,
  renameAt,
  renderMessage,
} from '../../../server/src/core/index.ts';
import { realReports } from '../../corpus/corpus.ts';
import { buildReport, writings } from '../../support/build-report.ts';
import { figuresOf } from '../../support/figures.ts';
import { readMarked } from '../../support/marked.ts';

const real = figuresOf('宿迁市 2024');

/** A report around some sentences of 总体情况. */
function report(
  prose: string,
  { title = '# 云川县财政局2024年政府信息公开工作年度报告', organ = '云川县财政局' } = {},
): string {
  return `${title}

根据《政府信息公开条例》编制，所列数据的统计期限为2024年1月1日至2024年12月31日。

## 一、总体情况

${prose}

## 五、存在的主要问题及改进情况

公开形式不多，已改进。

## 六、其他需要报告的事项

无。

${organ}

2025年1月20日
`;
}

/** The text after a renaming, edits that are not sure in ⟦⟧; the refusal, or null. */
function rename(marked: string, newName: string, notation: Notation = 'markdown') {
  const { text, offsets } = readMarked(marked);
  const result = renameAt(analyze(text, { notation }).report, offsets[0] ?? 0, newName);
  if (!result) return null;
  if ('refused' in result) return { refused: renderMessage(result.refused, 'zh-CN') };
  const edits = result.edits.map(({ range, newText, isSure }) => ({
    range,
    newText: isSure ? newText : `⟦${newText}⟧`,
  }));
  return { text: applyEdits(text, edits) };
}

const lineWith = (text: string | undefined, words: string): string | undefined =>
  text?.split('\n').find((line) => line.includes(words));

describe('the organ', () => {
  const marked = report(
    '2024年，云川县财政局认真落实条例，云川县财政局办公室承担日常工作，印发《云川县财政局信息公开办法》。',
  ).replace('# 云川县', '# 云川‸县');

  test('is renamed in title, prose and signature; what may be another organ is to be confirmed', () => {
    const renamed = rename(marked, '云川县审计局');
    expect(renamed?.text).toBe(
      report(
        '2024年，云川县审计局认真落实条例，⟦云川县审计局⟧办公室承担日常工作，印发《⟦云川县审计局⟧信息公开办法》。',
        { title: '# 云川县审计局2024年政府信息公开工作年度报告', organ: '云川县审计局' },
      ),
    );
  });

  test('of a government is renamed by its short name too, and not as part of its offices', () => {
    const text = report(
      '云川县政府统筹推进，云川县人民政府办公室牵头，云川县政府信息公开专栏已更新，临江省云川县人民政府网站改版。',
      {
        title: '# 云川县人民政府2024年政府信息公开工作年度报告',
        organ: '云川县人民‸政府',
      },
    );
    expect(lineWith(rename(text, '临江县人民政府')?.text, '统筹')).toBe(
      '临江县政府统筹推进，⟦临江县人民政府⟧办公室牵头，临江县政府信息公开专栏已更新，临江省⟦临江县人民政府⟧网站改版。',
    );
  });

  test('padded with blanks or broken over lines is one name', () => {
    const title = '云 川 县\n财政局\n2024年政府信息公开工作年度报告';
    const text = report('云川县财政局已落实。', { title, organ: '云 川 县 财 政 ‸局' });
    const renamed = rename(text, '云川县审计局', 'text')?.text ?? '';
    expect(analyze(renamed, { notation: 'text' }).report.organ).toBe('云川县审计局');
    expect(lineWith(renamed, '落实')).toBe('云川县审计局已落实。');
    expect(renamed).toContain('\n云川县审计局\n\n2025年');
  });

  test.each(['', '  ', '云川县|财政局', '2024', '云川县2024年', 'x'.repeat(50), '<b>局</b>'])(
    'is not called %j',
    (name) => {
      expect(rename(marked, name)).toEqual({
        refused: '请输入机关全称：不超过 40 个字，只用汉字、字母、数字、括号和间隔号',
      });
    },
  );
});

describe('the year', () => {
  const prose =
    '2024年，我局收到申请5件，比2023年增加2件。2024年3月举办培训；印发《2024年工作要点》（云财〔2024〕3号），执行2024年度预算。2025年将继续推进。2024年共召开2024次会议。';

  test('is renamed in title, period, prose and, a year later, in the signature', () => {
    const renamed = rename(report(prose).replace('局2024年政府', '局20‸24年政府'), '2025');
    expect(renamed?.text).toBe(
      report(
        '2025年，我局收到申请5件，比2023年增加2件。⟦2025⟧年3月举办培训；印发《2024年工作要点》（云财〔2024〕3号），执行⟦2025⟧年度预算。2025年将继续推进。2025年共召开2024次会议。',
        { title: '# 云川县财政局2025年政府信息公开工作年度报告' },
      )
        .replace('2024年1月1日至2024年12月31日', '2025年1月1日至2025年12月31日')
        .replace('2025年1月20日', '2026年1月20日'),
    );
  });

  test('may be told by the year of the signature', () => {
    const text = report(prose).replace('2025年1月20日', '2025‸年1月20日');
    expect(rename(text, '2026')?.text).toBe(
      rename(report(prose).replace('# 云川县财政局2', '# 云川县财政局‸2'), '2025')?.text,
    );
  });

  test('keeps its digits', () => {
    const text = report('２０２４年已落实。', {
      title: '云川县财政局二〇二四年政府信息公开工作年度报告',
    }).replace('2025年1月20日', '二○二五年一月二十日');
    const renamed = rename(text.replace('局二', '局‸二'), '2020', 'text')?.text;
    expect(renamed).toContain('云川县财政局二〇二〇年政府');
    expect(renamed).toContain('２０２０年已落实');
    expect(renamed).toContain('二○二一年一月二十日');
  });

  test.each(['2018', '24', '去年', '', '20255'])('is not %j', (year) => {
    expect(rename(report('无。').replace('局2024', '局2‸024'), year)).toEqual({
      refused: '请输入 2019 年或以后的四位年份',
    });
  });
});

describe('what is not the organ or the year for sure', () => {
  const organ = '云川市人民政府';
  const renamed = (prose: string, newName: string): string | undefined => {
    const text = report(`句子：${prose}`, { title: `# ${organ}2024年政府信息公开工作年度报告`, organ });
    const marked = /^\d/.test(newName)
      ? text.replace('2024', '20‸24')
      : text.replace(organ, `云‸川市人民政府`);
    return lineWith(rename(marked, newName)?.text, '句子：')?.slice(3);
  };

  test.each([
    '[附件](云川市人民政府2024年年报.pdf)',
    '![图](云川市人民政府.png)',
    '见 http://www.云川市人民政府.cn/2024年/a。',
    '见`云川市人民政府2024年`。',
    '附件：云川市人民政府2024年年报.docx',
  ])('a target, an address, code or a file keeps its name: %s', (prose) => {
    expect(renamed(prose, '丹河市人民政府')).toBe(prose);
    expect(renamed(prose, '2025')).toBe(prose);
  });

  test.each([
    ['[云川市人民政府](a.html)已改版', '[丹河市人民政府](a.html)已改版'],
    ['2024年云川市人民政府办理申请', '2024年丹河市人民政府办理申请'],
    ['东云川市人民政府来函', '东⟦丹河市人民政府⟧来函'],
    ['大云川市人民政府来函', '大⟦丹河市人民政府⟧来函'],
    ...['驻北京办事处', '东湖街道办事处', '法制办', '研究室', '督查室', '参事室', '金融工作办'].map(
      (office) => [`由云川市人民政府${office}牵头`, `由⟦丹河市人民政府⟧${office}牵头`],
    ),
    ['由云川市政府办牵头', '由⟦丹河市政府⟧办牵头'],
  ])('another organ is to be confirmed: %s', (prose, expected) => {
    expect(renamed(prose, '丹河市人民政府')).toBe(expected);
  });

  test.each([
    ['由云川市**人民**政府牵头', '由丹河市人民政府牵头'],
    ['由云川市<b>人民</b>政府牵头', '由丹河市人民政府牵头'],
    ['由**云川市**人民政府牵头', '由**丹河市人民政府**牵头'],
    ['由**云川市人民政府**牵头', '由**丹河市人民政府**牵头'],
    ['由**云**川**市人民**政**府**牵头', '由**丹河市人民政府**牵头'],
    ['由云川市人民政<span class="x"><b>府</b></span>牵头', '由丹河市人民政府牵头'],
  ])('no mark is left around nothing: %s', (prose, expected) => {
    expect(renamed(prose, '丹河市人民政府')).toBe(expected);
  });

  test.each([
    ['2024年1月1日起施行', '⟦2025⟧年1月1日起施行'],
    ['自2024年1月1日起至2024年12月31日止', '自2025年1月1日起至2025年12月31日止'],
    ['自2024年起', '自⟦2025⟧年起'],
    ['2024年12号文', '⟦2025⟧年12号文'],
    ['2024年鉴', '⟦2025⟧年鉴'],
    ['2023-2024年', '2023-⟦2025⟧年'],
    ['截至2024.12.31', '截至⟦2025⟧.12.31'],
    ['截至2024-12-31', '截至⟦2025⟧-12-31'],
    ['版本1.2024.12.31', '版本1.2024.12.31'],
    ['“2024年”', '“⟦2025⟧年”'],
    ['“2024年最美公务员”', '“2024年最美公务员”'],
    ['24年', '24年'],
  ])('another year is to be confirmed: %s', (prose, expected) => {
    expect(renamed(prose, '2025')).toBe(expected);
  });
});

describe('what the caret is on', () => {
  const found = (marked: string) => {
    const { text, offsets } = readMarked(marked);
    const result = findRenamed(analyze(text, { notation: 'markdown' }).report, offsets[0] ?? 0);
    if (!result) return null;
    return 'refused' in result
      ? renderMessage(result.refused, 'zh-CN')
      : [text.slice(result.range.start, result.range.end), result.placeholder];
  };

  test.each([
    ['# ‸云川县财政局2024', ['云川县财政局', '云川县财政局']],
    ['# 云川县财政局‸2024', ['2024', '2024']],
    ['# 云川县财政局2024‸年', ['2024', '2024']],
    ['\n云川县财政局‸\n\n2025年1月', ['云川县财政局', '云川县财政局']],
    ['\n20‸25年1月20日', ['2025', '2025']],
    ['比20‸23年', '这里不能改名。请把光标放在机关名称或报告年份上'],
    ['## ‸一、', '这里不能改名。请把光标放在机关名称或报告年份上'],
  ])('%s', (marked, expected) => {
    const text = report('比2023年有所增加。');
    const bare = marked.replace('‸', '');
    expect(text).toContain(bare);
    expect(found(text.replace(bare, marked))).toEqual(expected);
  });

  test('is nobody’s in a text that is no report', () => {
    expect(found('# 云川县财政局‸2024年工作总结\n')).toBeNull();
    expect(rename('# 云川县财政局20‸24年工作总结\n', '2025')).toBeNull();
  });
});

describe('laws', () => {
  const texts = [
    ...writings.map((writing) => ({ name: writing, ...buildReport(real, writing) })),
    ...realReports,
  ];

  test.each(texts)(
    '$name: the report is another’s or another year’s, no figure is another, and back it is as it was',
    ({ text, notation }) => {
      const { report } = analyze(text, { notation });
      const places = [report.organ, report.year].filter((name) => name !== null);
      for (const [index, name] of places.entries()) {
        const value = typeof name === 'number' ? String(name + 6) : '云川镇农业农村服务中心';
        const at = text.search(typeof name === 'number' ? new RegExp(`${name}`) : /$/);
        const offset = typeof name === 'number' ? at : placeOfOrgan(text, notation);
        if (offset < 0) continue;
        const result = renameAt(report, offset, value);
        if (!result || 'refused' in result) continue;
        const renamed = applyEdits(text, result.edits);
        const after = analyze(renamed, { notation }).report;
        if (index === 0 && typeof name === 'string') expect(after.organ).toBe(value);
        if (typeof name === 'number') expect(after.year).toBe(name + 6);
        expect(readFacts(after).map(({ text }) => text)).toEqual(readFacts(report).map(({ text }) => text));
      }
    },
  );

  test('any name, any place: edits lie in order and apart, and say what is renamed', () => {
    const { text, notation } = buildReport(real, 'html');
    const { report } = analyze(text, { notation });
    fc.assert(
      fc.property(fc.nat(text.length), fc.string({ maxLength: 12 }), (offset, name) => {
        const result = renameAt(report, offset, name);
        if (!result || 'refused' in result) return;
        let end = 0;
        for (const { range } of result.edits) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          end = range.end;
        }
      }),
    );
  });
});

/** Where a renaming of the organ may begin. */
function placeOfOrgan(text: string, notation: Notation): number {
  const { report } = analyze(text, { notation });
  for (let at = 0; at < Math.min(text.length, 4000); at++) {
    const found = findRenamed(report, at);
    if (found && 'range' in found && !/\d{4}|[一二]/.test(found.placeholder)) return at;
  }
  return -1;
}
