import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Message, renderMessage } from '../core/index.ts';
import type { Session } from './session.ts';

/** The answer to a request that is refused: why, in the reader's language. */
export function refusal({ locale }: Pick<Session, 'locale'>, reason: Message): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, renderMessage(reason, locale));
}
