import { type Locale, message, renderMessage } from '../core/index.ts';
import { errorText } from './error-text.ts';
import { printError } from './print.ts';

/** Works on one file. Should the engine break down on it, that is reported and gives null: the other files go on. */
export function attempt<R>(path: string, locale: Locale, work: () => R): R | null {
  try {
    return work();
  } catch (error) {
    printError(renderMessage(message('cli.broken', { path, detail: errorText(error, locale) }), locale));
    return null;
  }
}
