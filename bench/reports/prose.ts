import type { Chance } from './chance.ts';
import { improvements, overview, problems } from './sentences.ts';
import type { Figures } from '../../test/support/figures.ts';

const NUMERALS = ['一', '二', '三', '四', '五'];

/** The prose of a report by section: invented sentences, and those that state figures of its tables. */
export function writeProse(chance: Chance, year: number, figures: Figures): Record<string, string[]> {
  const say = (sentence: string): string => fill(chance, sentence);
  const stated: Readonly<Record<string, string>> = {
    依申请公开: applications(figures),
    政府信息管理: documents(figures),
    监督保障: '政府信息公开纳入年度工作考核，由社会各界评议，没有需要追究责任的情形。',
  };
  return {
    一: [
      `${year}年，本机关按照条例要求做好政府信息公开，主要情况如下。`,
      ...overview.flatMap(({ heading, sentences }, index) => [
        `（${NUMERALS[index]}）${heading}`,
        `${stated[heading] ?? ''}${chance.several(sentences, chance.whole(3, 6)).map(say).join('')}`,
      ]),
    ],
    五: [
      `主要问题：${chance.several(problems, 4).map(say).join('')}`,
      ...chance.several(improvements, 4).map(say),
    ],
    六: ['本年度没有收取信息处理费，无其他需要报告的事项。'],
  };
}

/** A paragraph that no report has twice. */
export function writeParagraph(chance: Chance): string {
  const { sentences } = chance.pick(overview);
  return chance
    .several(sentences, chance.whole(3, 6))
    .map((sentence) => fill(chance, sentence))
    .join('');
}

function applications({ 表三: table = {} }: Figures): string {
  const total = (row: string): number | string => table[row]?.at(-1) ?? 0;
  return `全年新收政府信息公开申请${total('r1')}件，上年结转${total('r2')}件，办结${total('r3.7')}件，结转下年度${total('r4')}件。`;
}

function documents({ 表二: table = {} }: Figures): string {
  const [issued, repealed, valid] = table.normative ?? [];
  return `全年制发行政规范性文件${issued}件，废止${repealed}件，现行有效${valid}件。`;
}

function fill(chance: Chance, sentence: string): string {
  return sentence.replace(/\{([^}]*)\}/g, (_, choice: string) => {
    const range = /^(\d+)-(\d+)$/.exec(choice);
    return range ? String(chance.whole(Number(range[1]), Number(range[2]))) : chance.pick(choice.split('|'));
  });
}
