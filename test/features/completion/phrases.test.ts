import { describe, expect, test } from 'vitest';
import { standardPhrases } from '../../../server/src/core/forms/standard-phrases.ts';
import { analyze, type Completion } from '../../../server/src/core/index.ts';
import { buildReport } from '../../support/build-report.ts';
import { figuresOf } from '../../support/figures.ts';
import { MARK } from '../../support/marked.ts';
import { accepted, offered } from './accept.ts';

const { text, notation } = buildReport(figuresOf('宿迁市 2024'), 'tab-rows');

/** On a line of its own below each part that holds prose, and below the title. */
const places = {
  preamble: text.replace('\n一、总体情况\n', `\n${MARK}\n一、总体情况\n`),
  一: text.replace('监督保障方面。', `${MARK}\n监督保障方面。`),
  五: text.replace('主要问题是', `${MARK}\n主要问题是`),
  六: text.replace('本年度未收取信息处理费。', MARK),
};

const phrasesAt = (marked: string): readonly Completion[] =>
  offered(marked, notation).filter(({ kind }) => kind === 'phrase');

/** Figures and words in the place of what is to be filled in. */
const fill = (body: string): string => body.replace(/XX/g, '3').replace(/（请填写[^）]*）/g, '相关内容');

const found = (report: string): string[] =>
  analyze(report, { notation })
    .findings.map(({ rule }) => rule)
    .sort();

describe('standard sentences', () => {
  test('those that fit are offered in their part', () => {
    const labels = Object.fromEntries(
      Object.entries(places).map(([place, marked]) => [place, phrasesAt(marked).map(({ label }) => label)]),
    );
    expect(labels).toMatchSnapshot();
  });

  test.each(Object.entries(places))('filled in, none of them is found fault with: %s', (_, marked) => {
    const before = found(marked.replace(MARK, '无其他需要报告的事项。'));
    for (const phrase of phrasesAt(marked)) {
      const after = found(accepted(marked, phrase, fill));
      expect(
        after.filter((rule) => !before.includes(rule)),
        phrase.label,
      ).toEqual([]);
    }
  });

  test.each(Object.entries(places))('not filled in, the blanks are found: %s', (_, marked) => {
    for (const phrase of phrasesAt(marked)) {
      const isOpen = /XX|（请填写/.test(phrase.body);
      expect(found(accepted(marked, phrase)).includes('template-residue'), phrase.label).toBe(isOpen);
    }
  });

  test('the figures are those of the tables', () => {
    const applications = phrasesAt(places.一).find(({ label }) => label === '申请收到和办理数量');
    const { 表三 = {} } = figuresOf('宿迁市 2024').figures;
    const total = (row: string): string => String(表三[row]?.at(-1));
    expect(applications?.body).toBe(
      `本年新收政府信息公开申请${total('r1')}件，上年结转${total('r2')}件，本年度办结${total('r3.7')}件，结转下年度继续办理${total('r4')}件。`,
    );
  });

  test('a figure that no table states is left open', () => {
    const row = /一、本年新收政府信息公开申请数量\t.*/;
    const blank = places.一.replace(row, '一、本年新收政府信息公开申请数量\t\t\t\t\t\t\t');
    const applications = phrasesAt(blank).find(({ label }) => label === '申请收到和办理数量');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a tab stop
    expect(applications?.body).toContain('本年新收政府信息公开申请${1:XX}件');
  });

  test('what is denied is not offered where the tables say otherwise', () => {
    const labels = phrasesAt(places.一).map(({ label }) => label);
    expect(labels).not.toContain('没有收到申请');
    expect(labels).not.toContain('没有复议诉讼');
  });

  test('nor where they leave it open', () => {
    for (const open of ['', '【待填】', '【上年0】'])
      for (const row of [
        '一、本年新收政府信息公开申请数量',
        '二、上年结转政府信息公开申请数量',
        '行政复议',
      ]) {
        const zeros = places.一.replace(/(?<=\t)\d+/g, '0');
        expect(phrasesAt(zeros).map(({ label }) => label)).toContain('没有收到申请');
        const marked = zeros.replace(new RegExp(`^(${row}\t.*\t)0$`, 'm'), `$1${open}`);
        expect(marked).not.toBe(zeros);
        const denial = row === '行政复议' ? '没有复议诉讼' : '没有收到申请';
        expect(phrasesAt(marked).map(({ label }) => label)).not.toContain(denial);
      }
  });

  test('what the report says already is not offered again', () => {
    const [, second] = phrasesAt(places.一);
    if (!second) throw new Error('no second phrase');
    const twice = accepted(places.一, { ...second, body: `${second.body}\n${MARK}` });
    expect(phrasesAt(twice).map(({ label }) => label)).not.toContain(second.label);
  });

  test('each has a name and an id of its own', () => {
    expect(new Set(standardPhrases.map(({ id }) => id)).size).toBe(standardPhrases.length);
    expect(new Set(standardPhrases.map(({ label }) => label)).size).toBe(standardPhrases.length);
  });
});
