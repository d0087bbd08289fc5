import type { FromPage, PageSetup, ToPage } from '../../src/compare/messages.ts';
import { pageHost } from '../page-host.ts';

/** What survives when the panel is hidden. */
interface PageState {
  readonly onlyChanged: boolean;
  readonly scroll: number;
}

export const { setup, savedState, saveState, send, listen } = pageHost<
  PageSetup,
  PageState,
  FromPage,
  ToPage
>((kept) => ({ onlyChanged: false, scroll: 0, ...kept }));

/** A phrase of the page in the reader's language, its `{gaps}` filled. */
export function say(
  phrase: keyof PageSetup['words'],
  gaps: Readonly<Record<string, string | number>> = {},
): string {
  return setup.words[phrase].replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}
