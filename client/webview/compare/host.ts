import type { FromPage, PageSetup, ToPage } from '../../src/compare/messages.ts';

/** What survives when the panel is hidden. */
interface PageState {
  readonly onlyChanged: boolean;
  readonly scroll: number;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): Partial<PageState> | undefined;
  setState(state: PageState): void;
};

const api = acquireVsCodeApi();

const setup: PageSetup = JSON.parse(document.body.dataset.setup ?? '{}');

let state: PageState = { onlyChanged: false, scroll: 0, ...api.getState() };

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

/** Hears what the extension says. */
export function listen(hear: (message: ToPage) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => hear(data));
}

/** A phrase of the page in the reader's language, its `{gaps}` filled. */
export function say(
  phrase: keyof PageSetup['words'],
  gaps: Readonly<Record<string, string | number>> = {},
): string {
  return setup.words[phrase].replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}
