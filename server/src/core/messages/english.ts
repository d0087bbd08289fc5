import { en } from './en.ts';
import type { MessageId } from './message-id.ts';

/** A sentence of the catalogue in English. */
export function english(id: MessageId): string {
  return en[id];
}
