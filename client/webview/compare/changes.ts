import type { ComparedRow } from '../../../server/src/lsp/protocol.ts';

/** From this change on, in percent and in number, people want to know why. */
const MUCH_PERCENT = 50;
const MUCH = 10;

/** Whether the two reports say something else, or relations ask for it. A cell that one of them lacks has changed. */
export function hasChanged({ before, after, asked }: ComparedRow): boolean {
  if (asked.length > 0 || !before || !after) return true;
  return before.value === null && after.value === null
    ? before.text !== after.text
    : before.value !== after.value;
}

/** Whether a change is one to ask about: by half or more of last year's, and not of a few; or from nothing. */
export function isMuch({ before, change, percent }: ComparedRow): boolean {
  if (change === null || Math.abs(change) < MUCH) return false;
  return percent === null ? before?.value === 0 : Math.abs(percent) >= MUCH_PERCENT;
}

/** A figure with its sign, as people write it: `+3`, `-3`. */
export function signed(figure: number): string {
  return figure > 0 ? `+${figure}` : String(figure);
}

/** Each value that is asked for once, with all that asks for it. */
export function askedValues({ asked }: ComparedRow): { readonly value: number; readonly why: string }[] {
  const values = [...new Set(asked.map(({ value }) => value))];
  return values.map((value) => ({
    value,
    why: asked.flatMap((one) => (one.value === value ? one.why : [])).join('；'),
  }));
}
