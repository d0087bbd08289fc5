/** Sums of decimals are compared with this much slack, far below the last digit anybody prints. */
const SLACK = 1e-6;

/** Whether two figures are one to people: decimals are added in binary. */
export function isSameFigure(a: number, b: number): boolean {
  return Math.abs(a - b) < SLACK;
}

/** Whether a figure is not below 0 to people. */
export function isAtLeastZero(figure: number): boolean {
  return figure > -SLACK;
}

/** A figure without what adding in binary leaves behind it: 0.1 + 0.2 is 0.3 to people. */
export function withoutDust(figure: number): number {
  return Number.isInteger(figure) ? figure : Number(figure.toFixed(6));
}
