import { isOrganName } from './organ-name.ts';
import type { Title } from './report.ts';

/** What a title says, without its place. */
export type TitleText = Omit<Title, 'range'>;

const TITLE = /^(.{0,60}?)政府信息公开(?:工作)?的?年度报告(?:[（(](?:(\d{4})年?度?|[^（()）]{2,30})[)）])?$/;
const YEAR = /(\d{4})年?度?/;
/** At either end of the organ's name 年 is lost at times: 望疃镇2023政府信息公开工作年度报告. */
const NAMED_YEAR = /(\d{4})(?:年度?|度)|((?:19|20)\d{2})$|^((?:19|20)\d{2})(?!\d)/;
/** What no organ is called by: sentences, paths of a site (首页 > …), labels (附件：), other kinds of text. */
const NO_ORGAN = /[。！？；;，,、《：:>＞»|→]|图解|读懂|解读/;
/** What makes a title the name of something that is not the document itself. */
export const LABEL_BEFORE = /^附件?\d{0,2}[：:]/;
const DOCUMENT_NUMBER = /^[^〔〕\d]{1,12}〔\d{4}〕\d{1,4}号/;
/** An item of a list or a programme: （一）政府信息公开工作年度报告. */
const ENUMERATED =
  /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[.．)）]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]/;
/** News and notices: an organ does something with its report. */
const VERB_AT_END = /(?:发布|公布|公开|印发|报送|上报|报上|做好|编制|撰写|晒出)了?$/;

/** Reads one line, or several joined, as a title; null where it is none. */
export function parseTitle(raw: string): TitleText | null {
  // Of most lines it is told by two characters that they are none.
  if (!raw.includes('府') || !raw.includes('告')) return null;
  const text = withoutFrame(tidy(raw));
  const match = TITLE.exec(plainYears(text));
  if (!match) return null;
  const before = match[1] ?? '';
  const named = NAMED_YEAR.exec(before);
  const year = named?.slice(1).find((digits) => digits !== undefined) ?? match[2];
  const organ = before.replace(NAMED_YEAR, '').replace(/(?:关于|的)$/, '');
  if (NO_ORGAN.test(before) || ENUMERATED.test(before) || VERB_AT_END.test(organ)) return null;
  return {
    text,
    organ: organ === '' ? organBehind(text) : organ,
    year: year === undefined ? null : Number(year),
  };
}

/** …年度报告（云川市财政局） */
function organBehind(text: string): string | null {
  const name = /[（(]([^（()）]{2,30})[)）]$/.exec(text)?.[1];
  return name !== undefined && isOrganName(name) ? name : null;
}

/** The year a line names, however it is written; null where it names none. */
export function yearIn(text: string): number | null {
  const year = YEAR.exec(plainYears(text))?.[1];
  return year === undefined ? null : Number(year);
}

/** Without blanks and artefacts. */
export function tidy(raw: string): string {
  return raw
    .replace(/\[bookmark:[^\]\n]{0,80}\]/gi, '')
    .replace(/[\s\u200b-\u200d\u2060\ufeff\u00ad*#]+/g, '');
}

/** Some put the title in 《》, end it like a sentence, or have a document number or 附件： before it. */
function withoutFrame(text: string): string {
  const sentence = text.replace(/。$/, '').replace(LABEL_BEFORE, '').replace(DOCUMENT_NUMBER, '');
  return /^《([^《》]*)》$/.exec(sentence)?.[1] ?? sentence;
}

/** Years in Arabic numerals, whichever way they are written: ２０２４年, 二〇二四年. */
export function plainYears(text: string): string {
  if (!OTHER_DIGITS.test(text)) return text;
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[一二][〇○零Ｏ0九][〇○零Ｏ0一二三四五六七八九]{2}(?=年)/g, chineseYear);
}

/** Full-width digits, or what a Chinese year has in its second and third place; most texts have neither. */
const OTHER_DIGITS = /[０-９]|[一二][〇○零Ｏ0九][〇○零Ｏ0一二三四五六七八九]/;

function chineseYear(text: string): string {
  return [...text].map((digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join('');
}
