import type { BoundTable } from '../report/report.ts';
import type { Line } from '../syntax/blocks.ts';
import { labelKey } from '../text/label-key.ts';

/** Whether a line such as 第二十条第（一）项 is the caption of a part of the table, which its printed form has itself. */
export function isCaptionOf(line: Line, bound: BoundTable): boolean {
  const key = labelKey(line.text.text);
  return bound.rows.some(({ block }) => block.caption !== undefined && labelKey(block.caption) === key);
}
