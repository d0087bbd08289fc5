// HTML is read by a parser of its own, which plain text and most Markdown have no need of.
export { readHtml } from './html-reader.ts';
