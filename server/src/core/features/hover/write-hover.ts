import { escapeLine } from '../../exchange/escape-markdown.ts';
import type { HoverText } from './hover-text.ts';

/** As Markdown in which nothing of the report is mark-up: no link, no picture, no tag, whatever a cell says. */
export function hoverMarkdown({ title, parts }: HoverText): string {
  const blocks = parts.map((part) =>
    'line' in part
      ? verbatim(part.line)
      : [`${verbatim(part.heading)}\n`, ...part.items.map((item) => `- ${verbatim(item)}`)].join('\n'),
  );
  return [`**${verbatim(title)}**`, ...blocks].join('\n\n');
}

/** As text, for clients that draw no Markdown. */
export function hoverPlainText({ title, parts }: HoverText): string {
  const lines = parts.flatMap((part) =>
    'line' in part ? [part.line] : [part.heading, ...part.items.map((item) => `  ${item}`)],
  );
  return [title, ...lines].join('\n');
}

/** Bare addresses become links in many editors: the marks that make them addresses are escaped as well. */
function verbatim(text: string): string {
  return escapeLine(text.replace(/\s+/g, ' ')).replace(/[:@]|(?<!\\)~|(?<=www)\./gi, '\\$&');
}
