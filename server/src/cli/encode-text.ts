import iconv from 'iconv-lite';
import type { Encoding } from '../files/decode.ts';

/** A text in an encoding that Node itself can't write, without a byte order mark. */
export function encodeText(text: string, encoding: Exclude<Encoding, 'utf-8'>): Uint8Array {
  return iconv.encode(text, encoding, { addBOM: false });
}
