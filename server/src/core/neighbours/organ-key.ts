import { withoutBlanks } from '../text/blank.ts';
import { memoizeText } from '../text/memo.ts';

/** 江苏省宿迁市… is 宿迁市…: a province before a place that has a name of its own says no more. 省城市管理局 names none. */
const PROVINCE =
  /^[^省市县区州盟旗]{2,8}(?:省|自治区)(?=[^省市县区州盟旗和]{2,8}(?:市|区|州|盟|旗)|[^省市县区州盟旗和]{1,8}县)/;
/** A place and nothing else stands for its government. */
const PLACE_ALONE = /(?:省|自治区|市|县|区|州|盟|旗|镇|乡)$/;

/**
 * The name of an organ as its reports of different years have it in common: without blanks and province; 抚远市 is
 * 抚远市人民政府. A government and its 办公室 stay two organs, and so do those that brackets tell apart （本级）.
 */
export const organKey = memoizeText((name: string): string => {
  const plain = withoutBlanks(name)
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(PROVINCE, '')
    .replace(/(?<!人民)政府/g, '人民政府')
    .replace(/街道$/, '街道办事处');
  return PLACE_ALONE.test(plain) ? `${plain}人民政府` : plain;
});

/** What a province, city or county is called: 宿迁市, 祁县, 延边朝鲜族自治州. */
const NAMED_PLACE =
  /^(?:([^省市县区州盟旗和与及、]{2,10}?)(?:省|自治区|市|州|盟|旗)|([^省市县区州盟旗和与及、]{1,10}?)县)/;
/** 市教育局, 本县: which one it is, is not said. */
const NAMELESS = /^[本我该全]?(?:省|自治区|市|县|区|州|盟|旗)/;

/**
 * Whether a name says of which place the organ is. 市教育局 and 城市管理局 don't; neither do 鼓楼区 and 城关镇, of which there
 * are several.
 */
export function namesPlace(name: string): boolean {
  return NAMED_PLACE.test(name) && !NAMELESS.test(name);
}
