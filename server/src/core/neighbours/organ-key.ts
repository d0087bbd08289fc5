import { withoutBlanks } from '../text/blank.ts';

/** 江苏省宿迁市… is 宿迁市…: a province before a place that has a name of its own says no more. */
const PROVINCE = /^[^省市县区州盟旗]{2,8}(?:省|自治区)(?=[^省市县区州盟旗]{1,8}(?:市|县|区|州|盟|旗))/;
/** A place and nothing else stands for its government. */
const PLACE_ALONE = /(?:省|自治区|市|县|区|州|盟|旗|镇|乡)$/;
/** Words by which a place names itself: which one it is, is not said. */
const NAMELESS_PLACE = /^[本我]?(?:省|自治区|市|县|区|州|盟|旗|镇|乡|街道)(?:直属?)?/;
const NAMED_PLACE = /^[^省市县区州盟旗镇乡局委办厅部处]{1,10}(?:省|自治区|市|县|区|州|盟|旗|镇|乡|街道)/;

/**
 * The name of an organ as its reports of different years have it in common: without blanks, province and what stands in
 * brackets behind it; 抚远市 is 抚远市人民政府. A government and its 办公室 stay two organs.
 */
export function organKey(name: string): string {
  const plain = withoutBlanks(name)
    .replace(/[（(][^（()）]*[)）]$/, '')
    .replace(PROVINCE, '')
    .replace(/(?<!人民)政府/g, '人民政府')
    .replace(/街道$/, '街道办事处');
  return PLACE_ALONE.test(plain) ? `${plain}人民政府` : plain;
}

/** Whether a name says of which place the organ is; 市教育局 and 本机关 don't. */
export function namesPlace(name: string): boolean {
  return NAMED_PLACE.test(name) && !NAMELESS_PLACE.test(name);
}
