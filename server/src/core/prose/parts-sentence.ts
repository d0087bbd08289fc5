import type { Report } from '../report/report.ts';
import { openingOf } from './opening.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** The sentence of the preamble that tells which parts the report has. */
export interface PartsSentence {
  readonly sentence: Sentence;
  /** The number of parts it states; null where it states none. `at` is where the numeral begins in the sentence. */
  readonly stated: { readonly count: number; readonly at: number; readonly length: number } | null;
  /** How many of the six parts it names; null where it can't be told: others among them, or the list is open. */
  readonly listed: number | null;
}

const COUNT = /([一二三四五六七八九十]|\d{1,2})(?:大|个|项)?(?:部分|方面|项内容|内容)/;
const TELLS_PARTS = /(?:本|年度)?(?:报告|年报)/;
const COMPOSED = /组成|构成|包括|包含|分为|共分|涵盖/;
/** What names each of the six parts, in whichever words. */
const THEMES: readonly RegExp[] = [
  /总体情况|概述|基本情况/,
  /主动公开/,
  /收到和处理|依申请|申请.{0,4}情况/,
  /行政?复议|行政?诉讼/,
  /问题|改进/,
  /其他/,
];

/** The first such sentence above the first section, or at the top of the overview; null where there is none. */
export function partsSentenceOf(report: Report): PartsSentence | null {
  for (const paragraph of openingOf(report))
    for (const sentence of sentencesOf(paragraph)) {
      const { text } = sentence;
      const names = THEMES.filter((theme) => theme.test(text)).length;
      // An overview has five aspects: only a sentence on the report itself, with 总体情况 or several parts, is meant.
      if (!TELLS_PARTS.test(text) || !COMPOSED.test(text)) continue;
      const count = COUNT.exec(text);
      const isList = names >= 3 && /总体情况|概述/.test(text);
      if (!isList && !/报告(?:共|由|共由|分为|共分|包括)[^，。]{0,6}(?:部分)/.test(text)) continue;
      return {
        sentence,
        stated: count && {
          count: numeral(count[1] ?? ''),
          at: count.index,
          length: count[1]?.length ?? 1,
        },
        listed: isList ? countListed(text) : null,
      };
    }
  return null;
}

/** The parts named between the verb and the number; null where a name is none of the six or the list is left open. */
function countListed(text: string): number | null {
  if (
    /等(?:[一二三四五六七八九十\d]|.{0,4}(?:组成|构成|内容|方面|部分))/.test(text) &&
    !/等[一二三四五六七八九十\d]/.test(text)
  )
    return null;
  const first = /总体情况|概述/.exec(text)?.index ?? 0;
  const last = COUNT.exec(text.slice(first));
  const composed = /组成|构成/.exec(text.slice(first));
  const end = Math.min(last?.index ?? text.length, composed?.index ?? text.length);
  const names = text.slice(first, first + end).split(/[、，,；;：:。]|以及/);
  const found = new Set<number>();
  for (const name of names) {
    const words = name.replace(/^(?:和|及|与)|等$|[（(][^（()）]{0,20}[)）]/g, '').replace(/[“”"《》]/g, '');
    if (words === '') continue;
    const themes = THEMES.flatMap((theme, index) => (theme.test(words) ? [index] : []));
    if (themes.length === 0) return null;
    for (const theme of themes) found.add(theme);
  }
  return found.size;
}

function numeral(text: string): number {
  return /^\d/.test(text) ? Number(text) : '〇一二三四五六七八九十'.indexOf(text);
}
