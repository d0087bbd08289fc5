import { withoutBlanks } from '../text/blank.ts';

/** The longest full name of an organ that signs a report. */
const LONGEST_NAME = 40;

const ENDING = /(?:政府|办公室|办公厅|局|委员会|委|厅|部|处|中心|办|会|院|所|队|站|署|社)$/;

/** Whether a line can be the name of an organ, as it stands above a date or above the title. */
export function isOrganName(text: string): boolean {
  const name = withoutBlanks(text);
  return name.length <= LONGEST_NAME && ENDING.test(name) && !/[：:。，；、]/.test(name);
}
