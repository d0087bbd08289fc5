import { withoutBlanks } from '../text/blank.ts';
import type { Report } from './report.ts';

/** Whether two reports name the same organ, blanks aside; false where either names none. */
export function isSameOrgan(one: Pick<Report, 'organ'>, other: Pick<Report, 'organ'>): boolean {
  return (
    one.organ !== null && other.organ !== null && withoutBlanks(one.organ) === withoutBlanks(other.organ)
  );
}
