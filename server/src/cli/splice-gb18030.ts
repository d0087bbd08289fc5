import type { TextEdit } from '../core/index.ts';
import { encodeText } from './encode-text.lazy.ts';

/**
 * Makes edits of a text in the bytes that it was decoded from. Every byte outside of them stays: some characters have
 * several codes in GB18030, and encoding the whole text anew would replace one by another.
 *
 * @param bytes valid GB18030.
 * @param edits of the decoded text, in its order.
 */
export function spliceGb18030(bytes: Uint8Array, edits: readonly TextEdit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const place = { byte: 0, character: 0 };
  let kept = 0;
  for (const { range, newText } of edits) {
    advance(bytes, place, range.start);
    parts.push(bytes.subarray(kept, place.byte), encodeText(newText, 'gb18030'));
    advance(bytes, place, range.end);
    kept = place.byte;
  }
  parts.push(bytes.subarray(kept));
  return Buffer.concat(parts);
}

/** Moves on to the byte that a UTF-16 offset of the text came from. */
function advance(bytes: Uint8Array, place: { byte: number; character: number }, until: number): void {
  while (place.character < until && place.byte < bytes.length) {
    const lead = bytes[place.byte] ?? 0;
    const second = bytes[place.byte + 1] ?? 0;
    const isSingle = lead <= 0x80 || lead === 0xff;
    const isFour = !isSingle && second >= 0x30 && second <= 0x39;
    place.byte += isSingle ? 1 : isFour ? 4 : 2;
    // Four bytes from 0x90 on are characters beyond the basic plane: two units of UTF-16.
    place.character += isFour && lead >= 0x90 ? 2 : 1;
  }
}
