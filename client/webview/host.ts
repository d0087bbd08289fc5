import type { FromPage, PageSetup, ToPage } from '../src/preview/messages.ts';
import { pageHost } from './page-host.ts';

/** What survives when the panel is hidden or the window is loaded again. */
interface PageState {
  readonly uri: string;
  readonly scroll: number;
  readonly showsLastYear: boolean;
}

const host = pageHost<PageSetup, PageState, FromPage, ToPage>((kept, { uri }) => ({
  scroll: 0,
  showsLastYear: false,
  ...kept,
  uri,
}));

export const { setup, savedState, saveState, send } = host;

/** Hears what the extension says of this page's document. */
export function listen(hear: (message: ToPage) => void): void {
  host.listen((message) => {
    if (message.uri === setup.uri) hear(message);
  });
}
