/** The place that an organ's name begins with: 黑龙江省抚远市; a bare 市 or 我县 names none. */
const PLACE =
  /^(?:[^局委办厅部处]{2,8}?(?:省|自治区|市|县|区|州|盟|旗|镇|乡|街道))?(?:[^局委办厅部处]{1,8}?(?:市|县|区|州|盟|旗|镇|乡|街道))?/;
const ANONYMOUS = /^[本我]?(?:省|自治区|市|县|区|州|盟|旗|镇|乡|街道)/;
/** Whose business the report of a whole government is. */
const ON_BEHALF = /办公室|办公厅|办$|领导小组|政务|行政审批|数据|信息/;
const GOVERNMENT = /(?:政府|省|市|县|区|州|盟|旗|镇|乡|街道|办事处|管委会|管理委员会)$/;

/**
 * Whether two names can be of one organ, shortened as names are: 市政府 for 抚远市人民政府, 市发改委 for
 * 云川市发展和改革委员会. The office in charge may sign for a whole government.
 */
export function canBeSameOrgan(titled: string, signed: string): boolean {
  const [one, other] = [essence(titled), essence(signed)];
  if (isWithin(one, other)) return true;
  if (GOVERNMENT.test(titled) && ON_BEHALF.test(signed) && placesAgree(one, other)) return true;
  const hasNoPlace = ANONYMOUS.test(one) || ANONYMOUS.test(other) || !isPlaced(one) || !isPlaced(other);
  return hasNoPlace && isWithin(withoutPlace(one), withoutPlace(other));
}

function essence(name: string): string {
  return name
    .replace(/[\s（()）《》“”"]/g, '')
    .replace(/^(?:中共|中国共产党|中华人民共和国)/, '')
    .replace(/委员会|委会/g, '委')
    .replace(/办事处/g, '')
    .replace(/人民政府/g, '政府');
}

/** Whether each character of the shorter name is one of the longer, as often as it is there. */
function isWithin(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const left = [...long];
  return [...short].every((char) => {
    const at = left.indexOf(char);
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

function withoutPlace(name: string): string {
  return name.replace(ANONYMOUS, '').replace(PLACE, '');
}

function isPlaced(name: string): boolean {
  return (PLACE.exec(name)?.[0] ?? '') !== '';
}

function placesAgree(a: string, b: string): boolean {
  const [one, other] = [PLACE.exec(a)?.[0] ?? '', PLACE.exec(b)?.[0] ?? ''];
  return one === '' || other === '' || ANONYMOUS.test(one) || ANONYMOUS.test(other) || isWithin(one, other);
}
