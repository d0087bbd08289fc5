/** Sends a request to the language server that runs now; undefined where none does. */
export type Ask = <R>(request: string, params: unknown) => Promise<R | undefined>;
