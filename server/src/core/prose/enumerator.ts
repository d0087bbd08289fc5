/** What numbers a paragraph or a sentence: （一）, 一、, 1., 一是 */
const ENUMERATOR =
  /^(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[一二三四五六七八九十]{1,3}[、．.是]|\d{1,2}[.、．)）](?!\d))/;

/** How many characters of the text only number it; 0 where it is not numbered. */
export function enumeratorLength(text: string): number {
  return ENUMERATOR.exec(text)?.[0].length ?? 0;
}
