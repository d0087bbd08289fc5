import { withoutBlanks } from '../text/blank.ts';

/** Organs of the state, and of the party: who they are does not follow from the name of a place. */
const NOT_LOCAL = /^(?:国|中国|中华|中央|中共|全国|最高)|总局$|总署$|[省市县区州]委(?:办公[室厅])?$/;
/** 县、不设区的市以下: 市辖区 and 开发区 too, but 自治区, 地区 and 特别行政区 are more than a county. */
const BELOW_CITY = /(?:县|旗|镇|乡|街道|(?<!自治|地|行政)区)$/;
/** What the office of a government is called. */
const GOVERNMENT_OFFICE = /(?<=政府)办(?:公[室厅])?$/;
const PLACE = /[省市县区旗州盟镇乡]/;
const DEPARTMENT = /(?:局|厅|委员会|委|管委会|办公室|街道办事处|街道办|大队|支队)$/;

/**
 * Whether the name of an organ alone shows that it can't make 规章 (《立法法》: 国务院部门, 省级政府, 设区的市和自治州政府
 * can): the government of a county, a district, a town or a zone, and every local department. A 市 may have districts or
 * not, so of its government nothing is said, nor of its office, which reports what the government made.
 */
export function lacksRulemakingPower(organ: string): boolean {
  const name = withoutBlanks(organ);
  if (NOT_LOCAL.test(name)) return false;
  const government = name.replace(GOVERNMENT_OFFICE, '');
  const place = /^(.*?)(?:人民)?政府$/.exec(government)?.[1];
  if (place !== undefined) return BELOW_CITY.test(place);
  // A report may be headed by the place alone: 云川县2023年….
  return BELOW_CITY.test(name) || (DEPARTMENT.test(name) && PLACE.test(name));
}
