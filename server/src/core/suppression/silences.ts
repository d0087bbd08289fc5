import type { Report } from '../report/report.ts';
import { Reach } from './reach.ts';

/** Whether a directive of the report silences a rule at an offset of the text. Nothing is read before it is asked for. */
export function silencesIn(report: Report): (rule: string, offset: number) => boolean {
  let reach: Reach | undefined;
  return (rule, offset) => {
    if (report.document.directives.length === 0) return false;
    reach ??= new Reach(report);
    return reach.naming(rule, offset).length > 0;
  };
}
