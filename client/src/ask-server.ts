/** Sends a request to the language server that runs now; undefined where none does, null where it has nothing to say. */
export type Ask = <R>(request: string, params: unknown) => Promise<R | undefined>;
