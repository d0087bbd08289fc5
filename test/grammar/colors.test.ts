import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type IGrammar, INITIAL } from 'vscode-textmate';
import { loadGrammar } from './load-grammar.ts';
import { hasThemes, readTheme, THEMES } from './read-theme.ts';

if (!hasThemes) console.warn(`${THEMES} is not there: the colours of the default themes are not tested.`);

const BOLD = 2;

/** What a reader tells apart at a glance, each on a line where it stands last. */
const lines = {
  prose: '主动公开',
  heading: '一、总体情况',
  caption: '\t第二十条第（一）项',
  column: '\t自然人',
  row: '\t（一）予以公开',
  group: '\t（三）不予公开',
  number: '\t1.属于国家秘密\t7',
  total: '\t（七）总计',
  totalNumber: '\t（七）总计\t7',
  note: '\t（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  statute: '《中华人民共和国政府信息公开条例》',
  documentNumber: '国办公开办函〔2021〕30号',
  article: '第五十条',
  date: '2024年',
  signature: '2024年1月19日',
  count: '公开5312条',
  artifact: '[bookmark: _GoBack]',
};
type Thing = keyof typeof lines;

/** The colour of the last token of a line, `bold` behind it where it is. */
function colorOf(line: string, grammar: IGrammar, colors: readonly string[]): string {
  const metadata = grammar.tokenizeLine2(line, INITIAL).tokens.at(-1) ?? 0;
  const color = colors[(metadata >>> 15) & 0x1ff] ?? '';
  return ((metadata >>> 11) & 0xf & BOLD) !== 0 ? `${color} bold` : color;
}

async function colorsIn(theme: string): Promise<Record<Thing, string>> {
  const { grammar, colors } = await loadGrammar(readTheme(join(THEMES, theme)));
  const entries = Object.entries(lines).map(([thing, line]) => [thing, colorOf(line, grammar, colors)]);
  return Object.fromEntries(entries) as Record<Thing, string>;
}

const hue = (color: string): string => color.replace(' bold', '');

describe.skipIf(!hasThemes)('default themes', () => {
  test.each(['dark_modern.json', 'light_modern.json', 'hc_black.json', 'hc_light.json'])(
    '%s colours everything',
    async (theme) => {
      const { prose, ...others } = await colorsIn(theme);
      expect(Object.entries(others).filter(([, color]) => hue(color) === hue(prose))).toEqual([]);
    },
  );

  test.each(['dark_modern.json', 'light_modern.json', 'hc_black.json', 'hc_light.json'])(
    'in %s headings, labels, numbers and totals differ',
    async (theme) => {
      const { heading, column, row, group, number, total, note } = await colorsIn(theme);
      const colors = [heading, column, row, group, number, total, note].map(hue);
      expect(new Set(colors).size).toBe(colors.length);
    },
  );

  test.each(['dark_modern.json', 'light_modern.json', 'hc_black.json', 'hc_light.json'])(
    'in %s headings and the total row are bold, other figures are not',
    async (theme) => {
      const { heading, total, totalNumber, number, row } = await colorsIn(theme);
      expect([heading, total, totalNumber].filter((color) => color.endsWith(' bold'))).toHaveLength(3);
      expect([number, row].filter((color) => color.endsWith(' bold'))).toEqual([]);
      expect(hue(totalNumber)).toBe(hue(number));
    },
  );
});
