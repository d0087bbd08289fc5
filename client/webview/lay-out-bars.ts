/** Bars in groups beside each other, in the units of their picture. */
export interface BarLayout {
  readonly width: number;
  readonly height: number;
  /** Where bars stand. */
  readonly baseline: number;
  readonly groups: readonly BarGroup[];
  /** Whether labels stand upright over their bars, where they are wider than these. */
  readonly isUpright: boolean;
}

export interface BarGroup {
  /** The middle of the group, over its name. */
  readonly middle: number;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The figure; a dash where there is none. */
  readonly label: string;
}

const WIDTH = 280;
const HEIGHT = 150;
/** Under the bars stand the names of their groups. */
const FOOT = 18;
/** A digit of a label, and what stands around one. */
const DIGIT = 6;
const LINE = 14;
const WIDEST_BAR = 40;
/** The share of a group's room that its bars take. */
const FILLED = 0.82;

/**
 * Lays out bars from 0 up to the greatest figure.
 *
 * @param series figures, each list as long as there are groups.
 */
export function layOutBars(series: readonly (readonly (number | null)[])[]): BarLayout {
  const count = series[0]?.length ?? 0;
  const room = WIDTH / Math.max(1, count);
  const width = Math.min(WIDEST_BAR, (room * FILLED) / Math.max(1, series.length));
  const labels = series.map((values) => values.map((value) => (value === null ? '—' : String(value))));
  const longest = labels.flat().reduce((most, label) => Math.max(most, label.length * DIGIT), 0);
  const isUpright = longest > width;
  const baseline = HEIGHT - FOOT;
  const tallest = baseline - (isUpright ? longest + 4 : LINE);
  const greatest = series.flat().reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  const groups = Array.from({ length: count }, (_, group): BarGroup => {
    const middle = room * (group + 0.5);
    const left = middle - (width * series.length) / 2;
    const bars = series.map((values, index): Bar => {
      const value = Math.max(0, values[group] ?? 0);
      const height = greatest === 0 ? 0 : round((value / greatest) * tallest);
      return {
        x: round(left + index * width),
        y: round(baseline - height),
        width: round(width),
        height,
        label: labels[index]?.[group] ?? '',
      };
    });
    return { middle: round(middle), bars };
  });
  return { width: WIDTH, height: HEIGHT, baseline, groups, isUpright };
}

function round(measure: number): number {
  return Number(measure.toFixed(2));
}
