import { contentCases } from './cases/content.ts';
import { dateCases } from './cases/dates.ts';
import { directiveCases } from './cases/directives.ts';
import { encodingCases } from './cases/encoding.ts';
import { labelAndCellCases } from './cases/labels-and-cells.ts';
import { neighbourCases } from './cases/neighbours.ts';
import { proseCases } from './cases/prose.ts';
import { styleCases } from './cases/style.ts';
import { tableCases } from './cases/tables-and-sections.ts';
import { type Cases, together } from './make-cases.ts';

/** What each rule must find, by rule, and what looks like it and is right (`right`). */
export const cases: Cases = together(
  contentCases,
  dateCases,
  directiveCases,
  encodingCases,
  labelAndCellCases,
  proseCases,
  neighbourCases,
  styleCases,
  tableCases,
);
