import { numberLength, type Sentence } from './sentences.ts';

/** A sentence that begins with a year and goes on with what the organ itself did in it: 2024年，我局共收到…. */
export interface OwnAction {
  readonly year: number;
  /** Where the year's digits begin in the sentence. */
  readonly at: number;
}

const YEAR = /^(20\d{2})年度?[，,]?(?:全年(?:度)?[，,]?)?/;
/** The organ by a word for itself, or by the kind of body it is. */
const SELF =
  /^(?:我|本|全)(?:省|自治区|市|县|区|州|盟|旗|镇|乡|街道|局|委|办|厅|部|处|院|校|机关|单位|行政机关|级|系统|中心|馆|站|队|社|会)/;
const NAMED =
  /^[^，。、《》“”的]{2,20}?(?:人民政府|政府|办公室|办公厅|局|委员会|委|厅|街道|街道办事处)(?:办公[室厅])?/;
const ACTION =
  /^[，,]?(?:共|累计|共计|总共|新|未|没有|全面|认真|严格|深入|持续|坚持|积极|不断|继续|及时|通过|向社会|依法|切实|进一步|主动|按照|紧紧|高度|通过[^，。]{1,12})?(?:共|累计)?(?:主动公开|公开|收到|受理|接到|办理|答复|制定|制发|发布|收取|贯彻|落实|开展|推进|围绕|坚持|重视|规范|完善|加强|印发|出台|组织|政府信息公开工作)/;

/** Reads the opening of a sentence; null where it is no such sentence. */
export function readOwnAction({ text }: Sentence): OwnAction | null {
  const skipped = numberLength(text);
  const rest = text.slice(skipped);
  const opening = YEAR.exec(rest);
  if (!opening) return null;
  const behind = rest.slice(opening[0].length);
  const self = SELF.exec(behind) ?? NAMED.exec(behind);
  if (!ACTION.test(behind.slice(self?.[0].length ?? 0))) return null;
  return { year: Number(opening[1]), at: skipped };
}
