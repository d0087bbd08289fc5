import { type Locale, message, type MessageId, renderMessage } from '../core/index.ts';

/** What systems say no with that people meet, in their words; the catalogue has a sentence for each. */
const KNOWN = /^E(?:ACCES|BUSY|DQUOT|IO|ISDIR|LOOP|MFILE|NAMETOOLONG|NOENT|NOSPC|NOTDIR|NXIO|PERM|ROFS)$/;

/** What went wrong in the reader's words, with the code of the system to search for. */
export function errorText(error: unknown, locale: Locale): string {
  const text = errorCode(error);
  return KNOWN.test(text) ? renderMessage(message(`system.${text}` as MessageId), locale) : text;
}

/** What went wrong in a few words of no language: the code of an error of the system, else what the error says of itself. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error as NodeJS.ErrnoException).code ?? error.message;
}
