import { applyEdits, type TextEdit } from '../core/index.ts';
import type { Decoded, Encoding } from '../files/decode.ts';
import { encodeText } from './encode-text.lazy.ts';
import { spliceGb18030 } from './splice-gb18030.ts';

const BOMS: Readonly<Record<Exclude<Encoding, 'gb18030'>, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

/** The bytes of the file after edits of its text, in the encoding it came in, byte order mark included. */
export function encodeEdits({ text, bytes, encoding, bom }: Decoded, edits: readonly TextEdit[]): Uint8Array {
  if (encoding === 'gb18030') return spliceGb18030(bytes, edits);
  // The other encodings have one code for each character: encoded anew, what was not edited comes out as it was.
  const edited = applyEdits(text, edits);
  const encoded = encoding === 'utf-8' ? Buffer.from(edited, 'utf8') : encodeText(edited, encoding);
  return bom ? Buffer.concat([Buffer.from(BOMS[encoding]), encoded]) : encoded;
}
