import { type Locale, message, type MessageId, renderMessage } from '../core/index.ts';

/** What systems say no with that people meet, in their words; the catalogue has a sentence for each. */
const KNOWN = new Set([
  'EACCES',
  'EBUSY',
  'EDQUOT',
  'EIO',
  'EISDIR',
  'ELOOP',
  'EMFILE',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOSPC',
  'ENOTDIR',
  'ENXIO',
  'EPERM',
  'EROFS',
]);

/** What went wrong in the reader's words, with the code of the system to search for. */
export function errorText(error: unknown, locale: Locale): string {
  const text = errorCode(error);
  return KNOWN.has(text) ? renderMessage(message(`system.${text}` as MessageId), locale) : text;
}

/** What went wrong in a few words of no language: the code of an error of the system, else what the error says of itself. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error as NodeJS.ErrnoException).code ?? error.message;
}
