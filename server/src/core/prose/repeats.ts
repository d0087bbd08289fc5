import { HAN } from '../text/han.ts';

/** A word that stands twice in a row: where it begins, and the word. */
export interface Repeat {
  readonly start: number;
  readonly word: string;
  readonly length: number;
  /** Whether twice in a row is always once too often. */
  readonly isSure: boolean;
}

const PAIR = new RegExp(`([${HAN}]{2,4})\\1`, 'g');
const NEXT_HAN = new RegExp(`[${HAN}]`);
/** 一件一件, 逐项逐项, 各县各县: said twice on purpose. */
const DISTRIBUTIVE = /^[一二两三四五六七八九十百千万几每各某半逐几多]/;
/** Verbs that Chinese doubles to make light of them. */
const DOUBLED_VERBS = new Set(
  '研究 讨论 商量 学习 了解 交流 沟通 思考 分析 锻炼 体验 活动 宣传 走访 体会 琢磨 打听 商讨 彼此'.split(' '),
);
/** Words that neither end a word nor begin a longer one, so that twice in a row is always once too often. */
const FUNCTION_WORDS = new Set(
  '进行 按照 以及 不断 积极 及时 严格 认真 切实 围绕 确保 我市 我县 我局 我区 我镇 本机关 对于 关于 由于 进一步'.split(
    ' ',
  ),
);
/** 吉林省吉林市 is no repetition, 宿迁市宿迁市 may be a list of names run together; so may offices be. */
const NAME_END = /[省市县区镇乡村局委办厅处府会]$/;
/** What follows a long word without being part of it. */
const AFTER_LONG_WORD = /[的达为是较在有从]/;
/** Words that can be the end of one name and the beginning of the next. */
const COMPOUND_END = /(?:公开|信息|管理|服务|工作|政务|建设|发展)$/;

/** The words of a text without blanks that stand twice in a row by mistake; silent wherever they may mean something. */
export function repeatsIn(text: string): Repeat[] {
  const found: Repeat[] = [];
  for (const { index, 0: whole, 1: word = '' } of text.matchAll(PAIR))
    if (isMistake(word, text.charAt(index + whole.length)) && !isName(text, index, whole.length))
      found.push({ start: index, word, length: whole.length, isSure: FUNCTION_WORDS.has(word) });
  for (const { index, 0: whole } of text.matchAll(PARTICLE))
    found.push({ start: index, word: whole.charAt(0), length: whole.length, isSure: true });
  return found.sort((a, b) => a.start - b.start);
}

/** 目的的方法, 的的确确; 存在在, 在在线; 凡是是, 是是非非; 为了了解, 了了解: a character ends one word and begins the next. */
const PARTICLE =
  /(?<![目的打])的的(?![的确士])|(?<![存现实所潜外内正自好在])在在(?![在线建校职场册编岗位外内])|(?<![凡但还于要可总只若倒就正算都是])是是(?![是非否])/g;

/** “问政问政” is what something is called. */
function isName(text: string, start: number, length: number): boolean {
  return /[“「《]/.test(text.charAt(start - 1)) && /[”」》]/.test(text.charAt(start + length));
}

function isMistake(word: string, next: string): boolean {
  if (new Set(word).size === 1 || DISTRIBUTIVE.test(word) || DOUBLED_VERBS.has(word)) return false;
  if (FUNCTION_WORDS.has(word)) return true;
  if (NAME_END.test(word)) return false;
  if (!NEXT_HAN.test(next) || next === '的') return true;
  return word.length > 2 && AFTER_LONG_WORD.test(next) && !COMPOUND_END.test(word);
}
