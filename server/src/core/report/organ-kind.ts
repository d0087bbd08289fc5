import { withoutBlanks } from '../text/blank.ts';
import { dueDateOf } from './due-date.ts';

/** What an organ's name says it is, as far as 条例第四十九条 and 第五十条 tell organs apart. */
export type OrganKind = 'government' | 'department' | 'unknown';

/** A government, or the place alone that it governs: 云川市2023年…. */
const GOVERNMENT = /(?:政府|省|自治区|市|县|自治州|盟|旗|镇|乡)$/;

/**
 * @param organ its name; null where it is not known.
 * @returns `unknown` for towns' offices, zones and all whose name does not say.
 */
export function organKindOf(organ: string | null): OrganKind {
  const name = withoutBlanks(organ ?? '');
  if (GOVERNMENT.test(name)) return 'government';
  return dueDateOf(name).whose === 'department' ? 'department' : 'unknown';
}
