/** A text within a line or a cell of Markdown, with a backslash before what would mean something there. */
export function escapeInline(text: string): string {
  return (
    text
      .replace(/[\\`*_<|]/g, '\\$&')
      // An ampersand means something only at the head of an entity, a bracket where a link may follow.
      .replace(/&(?=#?[0-9a-zA-Z]{1,31};)/g, '\\&')
      .replace(/\](?=[[(:])/g, '\\]')
      .replace(/~(?=~)/g, '\\~')
  );
}

/** A text as a paragraph of Markdown: not a heading, a list, a quotation or a rule, whatever it begins with. */
export function escapeLine(text: string): string {
  return escapeInline(text)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|(?:-+|=+)$)/, '\\$&');
}
