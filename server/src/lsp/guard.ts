import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { DocumentParams } from './protocol.ts';
import type { Session } from './session.ts';

/** Runs `work`; what goes wrong in it is logged and answered by a fallback: one bad document never silences the server. */
export function attempt<R>(connection: Connection, name: string, fallback: R, work: () => R): R {
  try {
    return work();
  } catch (error) {
    log(connection, name, error);
    return fallback;
  }
}

/** A request handler that can't fail; a request cancelled before its turn is answered as such. */
function guard<P, R>(connection: Connection, name: string, fallback: R, handle: (params: P) => R) {
  return (params: P, token: CancellationToken): R => {
    refuseCancelled(token);
    return attempt(connection, name, fallback, () => handle(params));
  };
}

/** The same for a handler that takes its time: what goes wrong in it later is caught as well. */
export function guardLong<P, R>(
  connection: Connection,
  name: string,
  fallback: R,
  handle: (params: P, token: CancellationToken) => Promise<R>,
) {
  return async (params: P, token: CancellationToken): Promise<R> => {
    refuseCancelled(token);
    try {
      return await handle(params, token);
    } catch (error) {
      log(connection, name, error);
      return fallback;
    }
  };
}

/** As `guard`, for a handler that has to wait until it is known what a document is checked by. */
export function guardWhenReady<P, R>(
  connection: Connection,
  name: string,
  fallback: R,
  ready: (params: NoInfer<P>) => Promise<void>,
  handle: (params: P) => R,
) {
  const guarded = guard(connection, name, fallback, handle);
  return async (params: P, token: CancellationToken): Promise<R> => {
    try {
      await ready(params);
    } catch (error) {
      log(connection, name, error);
    }
    return guarded(params, token);
  };
}

/** For a handler whose refusals are answers: those are passed on, anything else is logged and told to who asked. */
export function refusing<P, R>(connection: Connection, name: string, handle: (params: P) => R | Promise<R>) {
  return async (params: P): Promise<R> => {
    try {
      return await handle(params);
    } catch (error) {
      if (!(error instanceof ResponseError)) log(connection, name, error);
      throw error;
    }
  };
}

/** As `guardWhenReady`, for what needs the neighbours of a document. */
function guardWhenPrepared<P extends { readonly textDocument: DocumentParams }, R>(
  session: Session,
  name: string,
  fallback: R,
  handle: (params: P) => R,
) {
  const ready = ({ textDocument }: P): Promise<void> => session.prepared(textDocument.uri);
  return guardWhenReady<P, R>(session.connection, name, fallback, ready, handle);
}

/**
 * The same for what is asked of a whole document: what the client has sent meanwhile goes first, so that no version is
 * read that was overtaken. Whoever asked about one is answered for the newest. VS Code would take a refusal for an answer
 * of nothing: lenses and outline would go and come while somebody types.
 */
export function guardNewest<P extends { readonly textDocument: DocumentParams }, R>(
  session: Session,
  name: string,
  fallback: R,
  handle: (params: P) => R,
) {
  const guarded = guardWhenPrepared(session, name, fallback, handle);
  return async (params: P, token: CancellationToken): Promise<R> => {
    await session.input.whenEmpty();
    return guarded(params, token);
  };
}

/** The same for what clients ask again when it is refused: that is the answer about a version that was overtaken. */
export function guardNewestOnly<P extends { readonly textDocument: DocumentParams }, R>(
  session: Session,
  name: string,
  fallback: R,
  handle: (params: P) => R,
  refusal: () => ResponseError<unknown>,
) {
  const { documents, input } = session;
  const guarded = guardWhenPrepared(session, name, fallback, handle);
  return async (params: P, token: CancellationToken): Promise<R> => {
    const { uri } = params.textDocument;
    const asked = documents.get(uri)?.version;
    await input.whenEmpty();
    const now = documents.get(uri)?.version;
    if (asked !== undefined && now !== undefined && asked !== now) throw refusal();
    return guarded(params, token);
  };
}

/** The answer to a question about a version that there is no more, where the client knows what to do about it. */
export function contentModified(): ResponseError<unknown> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'content modified');
}

function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

function log(connection: Connection, name: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  connection.console.error(`${name}: ${text}`);
}
