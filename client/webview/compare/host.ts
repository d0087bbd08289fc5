import type { FromPage, PageSetup, ToPage } from '../../src/compare/messages.ts';
import { pageHost } from '../page-host.ts';

/** What survives when the panel is hidden or the window is loaded again. */
interface PageState {
  readonly uri: string;
  readonly chosen: string | null;
  readonly onlyChanged: boolean;
  readonly scroll: number;
}

export const { setup, savedState, saveState, send, listen } = pageHost<
  PageSetup,
  PageState,
  FromPage,
  ToPage
>((kept, { uri }) => ({ chosen: null, onlyChanged: false, scroll: 0, ...kept, uri }));

/** A phrase of the page in the reader's language, its `{gaps}` filled. */
export function say(
  phrase: keyof PageSetup['words'],
  gaps: Readonly<Record<string, string | number>> = {},
): string {
  return setup.words[phrase].replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}
