import { proseCases } from './cases/prose.ts';
import { tableCases } from './cases/tables-and-sections.ts';
import { type Cases, together } from './make-cases.ts';

/** What each rule must find, by rule, and what looks like it and is right (`right`). */
export const cases: Cases = together(tableCases, proseCases);
