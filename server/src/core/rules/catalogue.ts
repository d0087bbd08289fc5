import type { RuleMeta } from '../findings/finding.ts';
import { rules } from './index.ts';

/** What is known of every rule, in the order of the checks. */
export const ruleCatalogue: readonly RuleMeta[] = rules.map((rule) => rule.meta);
