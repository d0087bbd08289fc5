import type { TextEdit } from '../findings/finding.ts';

/** Edits of one text that don't overlap, in the order of the text. */
export class TakenEdits {
  readonly #edits: TextEdit[] = [];

  get edits(): readonly TextEdit[] {
    return this.#edits;
  }

  /** Takes the edits of a fix, all of them or none: none where one of them meets an edit already taken. */
  take(edits: readonly TextEdit[]): boolean {
    if (edits.some((edit) => this.#meets(edit))) return false;
    for (const edit of edits) this.#edits.splice(this.#placeOf(edit.range.start), 0, edit);
    return true;
  }

  /** Only the neighbours can meet it, since no two of those taken do. */
  #meets(edit: TextEdit): boolean {
    const place = this.#placeOf(edit.range.start);
    return [this.#edits[place - 1], this.#edits[place]].some((other) => other && overlaps(edit, other));
  }

  /** Index of the first edit that begins behind an offset. Fixes come nearly in order, so it is nearly always the end. */
  #placeOf(offset: number): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#edits[middle]?.range.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Two edits at one place overlap too: which of them comes first would be anybody's guess. */
function overlaps(a: TextEdit, b: TextEdit): boolean {
  const touches = a.range.start < b.range.end && b.range.start < a.range.end;
  return touches || a.range.start === b.range.start;
}
