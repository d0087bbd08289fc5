// Some paragraphs for each rule, which only SARIF and the pages of the rules show.
export { explanationOf } from './explain.ts';
