import type { MessageId } from '../messages/message.ts';
import { makeRange, type Range } from '../text/range.ts';

/** A value of JSON that knows where it stands. */
export type JsonValue =
  | { readonly kind: 'object'; readonly members: readonly JsonMember[]; readonly range: Range }
  | { readonly kind: 'list'; readonly items: readonly JsonValue[]; readonly range: Range }
  | { readonly kind: 'string'; readonly value: string; readonly range: Range }
  | { readonly kind: 'other'; readonly range: Range };

/** A name of an object and its value. */
export interface JsonMember {
  readonly name: string;
  readonly nameRange: Range;
  readonly value: JsonValue;
}

/** Why a text is no JSON, and where. */
export interface JsonFault {
  readonly message: MessageId;
  readonly range: Range;
}

/** Deeper is no file of settings. */
const DEEPEST = 20;

/** Reads JSON as RFC 8259 has it: neither comments nor commas behind the last item. */
export function readJson(text: string): { readonly value: JsonValue } | { readonly fault: JsonFault } {
  const reader = new JsonReader(text);
  try {
    return { value: reader.readAll() };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault };
    throw error;
  }
}

class Fault extends Error {
  readonly fault: JsonFault;

  constructor(fault: JsonFault) {
    super(fault.message);
    this.fault = fault;
  }
}

const BLANKS = /[ \t\r\n]*/y;
const STRING = /"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"/y;
const OTHER = /(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

class JsonReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    if (text.startsWith('\ufeff')) this.#at = 1;
  }

  readAll(): JsonValue {
    const value = this.#readValue(0);
    this.#skipBlanks();
    if (this.#at < this.#text.length) this.#fail();
    return value;
  }

  #readValue(depth: number): JsonValue {
    this.#skipBlanks();
    const start = this.#at;
    if (depth > DEEPEST) this.#fail();
    if (this.#take('{')) {
      const members = this.#readItems('}', () => this.#readMember(depth));
      return { kind: 'object', members, range: makeRange(start, this.#at) };
    }
    if (this.#take('[')) {
      const items = this.#readItems(']', () => this.#readValue(depth + 1));
      return { kind: 'list', items, range: makeRange(start, this.#at) };
    }
    const string = this.#readString();
    if (string !== null) return { kind: 'string', value: string, range: makeRange(start, this.#at) };
    if (this.#match(OTHER) === null) this.#fail();
    return { kind: 'other', range: makeRange(start, this.#at) };
  }

  #readItems<T>(close: string, readItem: () => T): T[] {
    const items: T[] = [];
    this.#skipBlanks();
    if (this.#take(close)) return items;
    for (;;) {
      items.push(readItem());
      this.#skipBlanks();
      if (this.#take(close)) return items;
      const comma = this.#at;
      if (!this.#take(',')) this.#fail();
      this.#skipBlanks();
      if (this.#text[this.#at] === close)
        throw new Fault({ message: 'config-invalid.comma', range: makeRange(comma, comma + 1) });
    }
  }

  #readMember(depth: number): JsonMember {
    this.#skipBlanks();
    const start = this.#at;
    const name = this.#readString();
    if (name === null) return this.#fail();
    const nameRange = makeRange(start, this.#at);
    this.#skipBlanks();
    if (!this.#take(':')) this.#fail();
    return { name, nameRange, value: this.#readValue(depth + 1) };
  }

  #readString(): string | null {
    const start = this.#at;
    const literal = this.#match(STRING);
    if (literal === null) return null;
    try {
      return JSON.parse(literal) as string;
    } catch {
      // An escape or a character that JSON does not know.
      this.#at = start;
      return this.#fail();
    }
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #skipBlanks(): void {
    this.#match(BLANKS);
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at += match[0].length;
    return match === null ? null : match[0];
  }

  /** Points at the character that should not be there; at the last one where more should come. */
  #fail(): never {
    const at = Math.min(this.#at, Math.max(0, this.#text.length - 1));
    const isComment = /^(?:\/\/|\/\*|#)/.test(this.#text.slice(this.#at, this.#at + 2));
    throw new Fault({
      message: isComment ? 'config-invalid.comment' : 'config-invalid.syntax',
      range: makeRange(at, Math.min(at + 1, this.#text.length)),
    });
  }
}
