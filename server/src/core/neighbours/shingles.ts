import type { SectionNumber } from '../forms/form.ts';
import { paragraphsOfSection } from '../prose/paragraphs.ts';
import type { Report } from '../report/report.ts';
import { isHanCode } from '../text/han.ts';
import { ofWords } from '../text/words.ts';

/** Long enough that two texts hardly share one by chance, short enough that a changed word spoils few. */
export const SHINGLE_LENGTH = 8;

/** What each character is multiplied by, once more for each that follows it: odd, and with bits everywhere. */
const FACTOR = 0x9e3779b1;
/** What a character has been multiplied by when it leaves the run. */
const LAST_FACTOR = powerOf(FACTOR, SHINGLE_LENGTH);

/**
 * The runs of eight Han characters of a section as numbers, paragraph by paragraph, in the order of the text. Figures,
 * marks and blanks are left out: they change with every copy.
 */
export function shinglesOf(report: Report, section: SectionNumber): readonly Uint32Array[] {
  return paragraphsOfSection(report, section).map(({ text }) => shinglesIn(text));
}

/** The number of each run follows from that of the run before, the character that joins it and the one that leaves. */
const shinglesIn = ofWords((words): Uint32Array => {
  const shingles = new Uint32Array(words.length);
  const window = new Uint16Array(SHINGLE_LENGTH);
  let hash = 0;
  let length = 0;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (!isHanCode(code)) continue;
    const place = length % SHINGLE_LENGTH;
    hash = (Math.imul(hash, FACTOR) + code - Math.imul(window[place] ?? 0, LAST_FACTOR)) | 0;
    window[place] = code;
    length++;
    if (length >= SHINGLE_LENGTH) shingles[length - SHINGLE_LENGTH] = hash;
  }
  return shingles.slice(0, Math.max(0, length - SHINGLE_LENGTH + 1));
});

/** Modulo 2³², as the runs are counted. */
function powerOf(factor: number, exponent: number): number {
  let power = 1;
  for (let times = 0; times < exponent; times++) power = Math.imul(power, factor);
  return power;
}
