import type { FromPage, PageSetup, ToPage } from '../src/preview/messages.ts';

/** What survives when the panel is hidden or the window is loaded again. */
interface PageState {
  readonly uri: string;
  readonly scroll: number;
  readonly showsLastYear: boolean;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): Partial<PageState> | undefined;
  setState(state: PageState): void;
};

const api = acquireVsCodeApi();

export const setup: PageSetup = JSON.parse(document.body.dataset.setup ?? '{}');

let state: PageState = { scroll: 0, showsLastYear: false, ...api.getState(), uri: setup.uri };
api.setState(state);

export function savedState(): PageState {
  return state;
}

/** Keeps what is given. A hidden page keeps nothing: its measures are none. */
export function saveState(change: Partial<PageState>): void {
  if (document.visibilityState !== 'visible') return;
  state = { ...state, ...change };
  api.setState(state);
}

/** Tells the extension. */
export function send(message: FromPage): void {
  api.postMessage(message);
}

/** Hears what the extension says of this page's document. */
export function listen(hear: (message: ToPage) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    if (data.uri === setup.uri) hear(data);
  });
}
