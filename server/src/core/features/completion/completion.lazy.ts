// The vocabulary with its pinyin, and all that may be written at a place.
export { openSnippet, plainSnippet } from '../../exchange/tab-stops.ts';
export { completionsAt } from './complete-at.ts';
