// Everything but `check`, which runs far more often than all of these.
export { compare } from './compare.ts';
export { convert } from './convert.ts';
export { facts } from './facts.ts';
export { fix } from './fix.ts';
export { newReportFile } from './new.ts';
export { listRules } from './rules.ts';
