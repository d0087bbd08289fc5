import type { Cell } from './cell.ts';

/** Whether the last figure of a row is the sum of the others, of which there are at least so many. */
export function addsUp(cells: readonly Cell[], fewestOthers: number): boolean {
  const figures = cells.flatMap(({ reading }) => (reading.kind === 'number' ? [reading.value] : []));
  const total = figures.pop();
  return figures.length >= fewestOthers && figures.reduce((sum, value) => sum + value, 0) === total;
}
