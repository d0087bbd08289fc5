import { english } from './english.lazy.ts';
import type { MessageId } from './message-id.ts';
import { zhCN } from './zh-cn.ts';

export type { MessageId };

/** A language of the catalogue. */
export type Locale = 'zh-CN' | 'en';

/** A sentence for people, before it is put into a language: an id of the catalogue and what fills its `{gaps}`. */
export interface Message {
  readonly id: MessageId;
  readonly args: Readonly<Record<string, string | number>>;
}

/** A sentence of the catalogue with what fills its gaps. */
export function message(id: MessageId, args: Readonly<Record<string, string | number>> = {}): Message {
  return { id, args };
}

/** The sentence in the reader's language. A gap without an argument stays visible as `{name}`. */
export function renderMessage(message: Message, locale: Locale): string {
  const sentence = locale === 'en' ? english(message.id) : zhCN[message.id];
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(message.args[name] ?? gap));
}

/** The catalogue's language for a tag such as `zh-cn`, `zh_TW`, `en-US`; Chinese for everything but English. */
export function localeOf(tag: string | undefined): Locale {
  return tag !== undefined && /^en\b/i.test(tag.replace('_', '-')) ? 'en' : 'zh-CN';
}
