import type { RuleMeta } from '../findings/finding.ts';
import { configInvalid } from './config-invalid.ts';
import { rules } from './index.ts';
import { suppressionUnused } from './suppression-unused.ts';

/** What is known of every rule, in the order of the checks; last the two about what the author asks of the checks. */
export const ruleCatalogue: readonly RuleMeta[] = [
  ...rules.map((rule) => rule.meta),
  suppressionUnused,
  configInvalid,
];
