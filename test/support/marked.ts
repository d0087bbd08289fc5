/** Marks a place in the text of a fixture: a caret, or the ends of a selection. */
export const MARK = '‸';

/** A fixture's text without its marks, and where they stood, as UTF-16 offsets. */
export function readMarked(marked: string): { readonly text: string; readonly offsets: readonly number[] } {
  const pieces = marked.split(MARK);
  const offsets: number[] = [];
  let length = 0;
  for (const piece of pieces.slice(0, -1)) {
    length += piece.length;
    offsets.push(length);
  }
  return { text: pieces.join(''), offsets };
}

/** The text with a mark at the first occurrence of `place`, in front of it or, with `at`, so many units further on. */
export function markAt(text: string, place: string, at = 0): string {
  const start = text.indexOf(place);
  if (start < 0) throw new Error(`no ${JSON.stringify(place)} in the text`);
  return text.slice(0, start + at) + MARK + text.slice(start + at);
}
