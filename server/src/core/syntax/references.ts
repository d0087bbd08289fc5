import type { Line } from './blocks.ts';
import type { SyntaxDocument } from './syntax-document.ts';

const DEFINITION = /^ {0,3}(\[[^\]\n]{1,200}\]):/;

/** Whether a line of Markdown says where a link or an image leads (`[label]: https://…`), and so is no text. */
export function isReferenceDefinition(line: Line): boolean {
  return DEFINITION.test(line.text.text);
}

/** The labels that are defined somewhere in the document, with their brackets: such a label in the text is a link. */
export function referenceLabels({ blocks }: SyntaxDocument): Set<string> {
  const labels = new Set<string>();
  for (const block of blocks) {
    const label = block.kind === 'line' ? DEFINITION.exec(block.text.text)?.[1] : undefined;
    if (label !== undefined) labels.add(label);
  }
  return labels;
}
