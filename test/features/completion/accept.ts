import {
  applyEdits,
  type Completion,
  type CompletionOptions,
  completionsAt,
  type Notation,
  plainSnippet,
} from '../../../server/src/core/index.ts';
import { readMarked } from '../../support/marked.ts';

export const options: CompletionOptions = { isDeclared: false, fileName: '文稿.md', hasSnippets: false };

/** What is offered at the mark of a text. */
export function offered(
  marked: string,
  notation: Notation,
  stated: Partial<CompletionOptions> = {},
): readonly Completion[] {
  const { text, offsets } = readMarked(marked);
  return completionsAt(text, offsets[0] ?? 0, notation, { ...options, ...stated }).items;
}

/** The text once a completion is accepted at its mark, every tab stop left as it suggests, or as `fill` has it. */
export function accepted(
  marked: string,
  { range, body }: Completion,
  fill: (text: string) => string = (text) => text,
): string {
  const { text } = readMarked(marked);
  return applyEdits(text, [{ range, newText: fill(plainSnippet(body)) }]);
}
