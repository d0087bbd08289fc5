/**
 * Characters that are drawn two columns wide (East Asian Width W and F): Chinese, its punctuation, full-width forms,
 * Hangul, kana and emoji.
 */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/**
 * Characters that Chinese fonts draw wide and others narrow (East Asian Width A): “ ” … — ① Ⅲ ㎡ ※ → ■, Greek and
 * Cyrillic. By blocks where nearly all of a block are.
 */
const AMBIGUOUS =
  /[\u00a7\u00a8\u00b0\u00b1\u00b4\u00b6\u00b7\u00d7\u00f7\u0391-\u03a9\u03b1-\u03c9\u0401\u0410-\u044f\u0451\u2010\u2013-\u2016\u2018\u2019\u201c\u201d\u2020-\u2022\u2024-\u2027\u2030\u2032\u2033\u2035\u203b\u203e\u20ac\u2103\u2105\u2109\u2113\u2116\u2121\u2122\u2126\u212b\u2153\u2154\u215b-\u215e\u2160-\u216b\u2170-\u2179\u2190-\u2199\u21d2\u21d4\u2200-\u22bf\u2312\u2460-\u259f\u25a0-\u25ff\u2605\u2606\u2609\u260e\u260f\u261c\u261e\u2640\u2642\u2660-\u266f]/u;
/** Marks that stand on the character before them, and characters that are not seen. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How characters that some fonts draw wide and some narrow are counted. */
export type AmbiguousWidth = 'wide' | 'narrow';

/**
 * How many columns a text takes in a font of one width.
 *
 * @param ambiguous terminals draw “”…— narrow, editors with Chinese fonts wide.
 */
export function displayWidth(text: string, ambiguous: AmbiguousWidth = 'narrow'): number {
  let width = 0;
  for (const character of text) width += widthOf(character, ambiguous);
  return width;
}

function widthOf(character: string, ambiguous: AmbiguousWidth): number {
  if (NONE.test(character)) return 0;
  return WIDE.test(character) || (ambiguous === 'wide' && AMBIGUOUS.test(character)) ? 2 : 1;
}

/** The text with blanks behind it up to a width. */
export function padEnd(text: string, width: number, ambiguous?: AmbiguousWidth): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text, ambiguous)));
}

/** The text with blanks before it up to a width. */
export function padStart(text: string, width: number, ambiguous?: AmbiguousWidth): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text, ambiguous))) + text;
}
