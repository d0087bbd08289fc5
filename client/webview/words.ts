import type { PageWords } from '../src/preview/messages.ts';
import { setup } from './host.ts';

/** A phrase of the page in the reader's language, its `{gaps}` filled. */
export function say(phrase: keyof PageWords, gaps: Readonly<Record<string, string | number>> = {}): string {
  return setup.words[phrase].replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}
