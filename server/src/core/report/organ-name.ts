import { withoutBlanks } from '../text/blank.ts';

/** The longest full name of an organ that signs a report. */
const LONGEST_NAME = 40;

const NAME = /^[\p{Script=Han}A-Za-z0-9（）()·]+$/u;
/** Would be taken for the rest of the title. */
const NO_NAME = /政府信息公开|年度报告|\d{4}年|^\d+$/;
const ENDING = /(?:政府|办公室|办公厅|局|委员会|委|厅|部|处|中心|办|会|院|所|队|站|署|社)$/;

/**
 * Whether a title can name an organ so and still be read as a title: Chinese, with letters, digits, brackets and 间隔号.
 *
 * @param name without blanks.
 */
export function canBeOrgan(name: string): boolean {
  return (
    name.length <= LONGEST_NAME && NAME.test(name) && /\p{Script=Han}/u.test(name) && !NO_NAME.test(name)
  );
}

/** Whether a line can be the name of an organ, as it stands above a date or above the title. */
export function isOrganName(text: string): boolean {
  const name = withoutBlanks(text);
  return name.length <= LONGEST_NAME && ENDING.test(name) && !/[：:。，；、]/.test(name);
}
