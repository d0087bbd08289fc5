import type { Figure } from './reports.ts';

/** A figure with another value than it has to have. */
export interface Changed {
  readonly figure: Figure;
  readonly value: number;
}

/** A way to get a figure wrong: the changed figures, or null where it would change nothing. */
export interface Way {
  readonly name: string;
  change(figure: Figure, right: Figure | null): readonly Changed[] | null;
}

/** The ways in which people mistype a figure. */
export const slips: readonly Way[] = [
  ...[1, -1, 3, -3].map((by) => ofValue(by > 0 ? `+${by}` : String(by), (value) => value + by)),
  ofValue('×10', (value) => value * 10),
  ofValue('digits transposed', transposed),
  ofValue('last digit lost', (value) => (value < 10 ? value : Math.floor(value / 10))),
  ofValue('set to 0', () => 0),
  {
    name: 'swapped with its right neighbour',
    change: (figure, right) =>
      right && right.meant !== figure.meant
        ? [
            { figure, value: right.meant },
            { figure: right, value: figure.meant },
          ]
        : null,
  },
];

/** All the ways in which each figure is changed. */
export const ways: readonly Way[] = [
  ...slips,
  {
    // No slip of the pen, but a mistake that looks like a swap in another row.
    name: 'one moved to its right neighbour',
    change: (figure, right) =>
      right && figure.meant > 0
        ? [
            { figure, value: figure.meant - 1 },
            { figure: right, value: right.meant + 1 },
          ]
        : null,
  },
];

function ofValue(name: string, change: (value: number) => number): Way {
  return {
    name,
    change: (figure) => {
      const value = change(figure.meant);
      return value < 0 || value === figure.meant ? null : [{ figure, value }];
    },
  };
}

/** The last two digits that differ changed round. */
function transposed(value: number): number {
  const digits = String(value);
  for (let at = digits.length - 2; at >= 0; at--)
    if (digits[at] !== digits[at + 1])
      return Number(`${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`);
  return value;
}
