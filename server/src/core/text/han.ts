/** A Chinese character, as part of a regular expression's class. */
export const HAN = '\\u3400-\\u9fff〇';

/** Whether a UTF-16 unit is one. */
export function isHanCode(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007;
}
