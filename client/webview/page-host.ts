/** What a page has of the extension that shows it. */
export interface PageHost<Setup, State, Sent, Heard> {
  /** What the page begins with. */
  readonly setup: Setup;
  /** What survives when the panel is hidden. */
  savedState(): State;
  /** Keeps what is given. A hidden page keeps nothing: its measures are none. */
  saveState(change: Partial<State>): void;
  /** Tells the extension. */
  send(message: Sent): void;
  /** Hears what the extension says. */
  listen(hear: (message: Heard) => void): void;
}

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/**
 * The extension as one of its pages sees it. To be asked for once a page: VS Code gives its door away once.
 *
 * @param begin the state of a page that has just been opened, made of what it kept when it was open before.
 */
export function pageHost<Setup, State extends object, Sent, Heard>(
  begin: (kept: Partial<State>, setup: Setup) => State,
): PageHost<Setup, State, Sent, Heard> {
  const api = acquireVsCodeApi();
  const setup: Setup = JSON.parse(document.body.dataset.setup ?? '{}');
  let state = begin((api.getState() ?? {}) as Partial<State>, setup);
  api.setState(state);
  return {
    setup,
    savedState: () => state,
    saveState: (change) => {
      if (document.visibilityState !== 'visible') return;
      state = { ...state, ...change };
      api.setState(state);
    },
    send: (message) => api.postMessage(message),
    listen: (hear) => {
      window.addEventListener('message', ({ data }: MessageEvent<Heard>) => {
        if (typeof data === 'object' && data !== null) hear(data);
      });
    },
  };
}
