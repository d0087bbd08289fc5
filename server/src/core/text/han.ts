/** A Chinese character, as part of a regular expression's class. */
export const HAN = '\\u3400-\\u9fff〇';
