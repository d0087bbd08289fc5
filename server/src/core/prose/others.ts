import { plainYears } from '../report/title-text.ts';
import type { Report } from '../report/report.ts';

/** What begins what was done: whoever stands before it did it. */
const VERB = /收到|受理|办理|接到|收办|新收|答复|办结|发生|作出|制发|制定|出台|处理/;
/** Organs, by words that a report's own name may hold. */
const ORGANS = /办公室|办公厅|本级|[市县区镇乡局]直|各?部门|各乡镇|乡镇|街道|委员会|局|中心|法院|检察院/g;
/** Organs that are never the report's own, and helping them. */
const OTHERS =
  /(?:各(?!级)|所属|下属|下级|直属|其他|有关|相关|部分|个别)[^，。；]{0,12}(?:局|部门|单位|乡镇|街道|区|县|中心|机关)|分局|局机关|[县区]区?局|[市县区省]局|联合|名义/;
/** Helping others with theirs, one matter or month of several. */
const SOME_OF_IT = /协助|督促|指导|督办|代拟|代[市县区省]政府|针对|最高峰|\d月[，,]/;
/** A whole place, of which the organ is one. */
const WHOLE_PLACE = /全[市县区省镇乡州系]/;
/** Many years together. */
const YEARS =
  /以来|年来|近[一二三四五六七八九十两几\d]{1,3}年|历年|历次|20\d{2}年?(?:至|到|[-—–~～]{1,2})20\d{2}年/;

/** Whether the words before a count are about another organ, another year or several years. */
export function isAboutOthers(raw: string, { organ, year }: Pick<Report, 'organ' | 'year'>): boolean {
  const words = plainYears(raw).replace(/《[^》]{0,60}》/g, '');
  if (YEARS.test(words) || SOME_OF_IT.test(words)) return true;
  if (year !== null && [...words.matchAll(/(\d{4})年/g)].some(([, stated]) => Number(stated) !== year))
    return true;
  if (/(?:去年|上年|上一年)(?!.{0,2}结转)/.test(words) && !/结转上一?年/.test(words)) return true;
  const verb = words.search(VERB);
  const subject = words.slice(0, verb === -1 ? words.length : verb);
  if (OTHERS.test(subject)) return true;
  // A department's figures are not those of its whole city; a government's are.
  if (
    WHOLE_PLACE.test(subject) &&
    organ !== null &&
    /[局委办厅部院会中心社站所]$/.test(organ) &&
    !/系统$/.test(organ)
  )
    return true;
  return [...subject.matchAll(ORGANS)].some(
    ([word]) => organ === null || !organ.includes(word) || isNamedOtherwise(subject, word, organ),
  );
}

/** 县公安局 in the report of 县财政局: the characters before the word are not those of the name. */
function isNamedOtherwise(subject: string, word: string, organ: string): boolean {
  const at = subject.indexOf(word);
  const before = subject.slice(Math.max(0, at - 2), at);
  return before.length === 2 && !/[我本全该]/.test(before) && !organ.includes(before + word);
}
