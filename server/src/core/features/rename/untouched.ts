import type { Report } from '../../report/report.ts';
import { makeRange, type Range } from '../../text/range.ts';
import { KeptWith } from '../../text/kept-with.ts';

/** Where a link or an image leads, code, and addresses: another name there is another file or page. */
const TARGETS =
  /\]\([^()\n]{0,500}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|^ {0,3}\[[^\]\n]{1,200}\]:[^\n]{0,500}|(`{1,3})[^`\n]{1,400}\1|(?:(?:https?|ftp):\/\/|\bwww\.)[^\s<>"”）)\]，。；、》]{1,500}/gim;
/** The name of a file ends so: 云川市人民政府2024年年报.pdf. */
const EXTENSION =
  /\.(?:pdf|docx?|wps|xlsx?|et|ofd|pptx?|txt|md|html?|shtml|png|jpe?g|gif|bmp|svg|zip|rar|7z)(?![a-z\d])/gi;
/** And begins behind any of these. */
const NO_NAME = /[\s<>"'`“”（）()[\]《》，。；：、！？|\\/]/;
const LONGEST_NAME = 80;

const known = new KeptWith<Report, readonly Range[]>();

/** The stretches of the source that no renaming touches, in no order: they name a file, a page or code, not the organ. */
export function untouchedRanges(report: Report): readonly Range[] {
  const cached = known.get(report);
  if (cached) return cached;
  const { text } = report.source;
  const ranges = [...text.matchAll(TARGETS)].map(({ 0: found, index }) =>
    makeRange(index, index + found.length),
  );
  for (const { 0: found, index } of text.matchAll(EXTENSION)) {
    let start = index;
    while (start > 0 && index - start < LONGEST_NAME && !NO_NAME.test(text.charAt(start - 1))) start--;
    ranges.push(makeRange(start, index + found.length));
  }
  known.set(report, ranges);
  return ranges;
}
