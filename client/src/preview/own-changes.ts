import type { TextDocument } from 'vscode';
import type { OffsetEdit } from '../../../server/src/lsp/protocol.ts';

interface Change {
  readonly edits: readonly OffsetEdit[];
  readonly inverse: readonly OffsetEdit[];
}

/**
 * The changes the preview has made, so that it can take them back itself: the editor's own undo works only where the
 * text has the focus, and what is typed meanwhile would land in the report. They are forgotten as soon as the text is
 * changed by anything else.
 */
export class OwnChanges {
  #done: Change[] = [];
  #undone: Change[] = [];
  /** The version the last of them left behind. */
  #version = -1;

  /** The change that takes the last one back, or makes it again; null where the text is no longer as they left it. */
  next(step: 'undo' | 'redo', document: TextDocument): readonly OffsetEdit[] | null {
    if (document.version !== this.#version) return null;
    return (step === 'undo' ? this.#done.at(-1)?.inverse : this.#undone.at(-1)?.edits) ?? null;
  }

  /** Whether the text is as they left it: then the editor's own undo would only take back their taking back. */
  isCurrent(document: TextDocument): boolean {
    return document.version === this.#version;
  }

  /** Remembers a change that was just made. */
  made(change: Change, before: number, after: number): void {
    if (before !== this.#version) this.#done = [];
    this.#done.push(change);
    this.#undone = [];
    this.#version = after;
  }

  /** Remembers that what `next` gave was done. */
  stepped(step: 'undo' | 'redo', after: number): void {
    const [from, to] = step === 'undo' ? [this.#done, this.#undone] : [this.#undone, this.#done];
    const change = from.pop();
    if (change) to.push(change);
    this.#version = after;
  }

  forget(): void {
    this.#done = [];
    this.#undone = [];
    this.#version = -1;
  }
}

/** The edits that take edits back, for the text after them. */
export function inverseOf(text: string, edits: readonly OffsetEdit[]): OffsetEdit[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ range, newText }) => {
      const start = range.start + shift;
      shift += newText.length - (range.end - range.start);
      return {
        range: { start, end: start + newText.length },
        newText: text.slice(range.start, range.end),
      };
    });
}
