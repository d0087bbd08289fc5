/** The encodings that reports are kept in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A file's text and what is needed to write it back as it was. */
export interface Decoded {
  readonly text: string;
  /** What the text was decoded from. */
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  /** Whether the file began with a byte order mark; it is no part of `text` or `bytes`. */
  readonly bom: boolean;
}

/**
 * Bytes as text: UTF-8 if they are strictly that, UTF-16 by its byte order mark, else GB18030.
 *
 * @returns `binary` for anything with a zero byte that is not UTF-16, `unknown` for bytes that are none of the three.
 */
export function decode(bytes: Uint8Array): Decoded | 'binary' | 'unknown' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return decodeAs('utf-16le', bytes.subarray(2), true) ?? 'unknown';
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return decodeAs('utf-16be', bytes.subarray(2), true) ?? 'unknown';
  if (bytes.includes(0)) return 'binary';
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return (
    decodeAs('utf-8', bom ? bytes.subarray(3) : bytes, bom) ?? decodeAs('gb18030', bytes, false) ?? 'unknown'
  );
}

/** Most files are, and making a decoder takes a while. */
const utf8 = decoderOf('utf-8');

function decoderOf(encoding: Encoding): TextDecoder {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
}

function decodeAs(encoding: Encoding, bytes: Uint8Array, bom: boolean): Decoded | null {
  try {
    const text = (encoding === 'utf-8' ? utf8 : decoderOf(encoding)).decode(bytes);
    return { text, bytes, encoding, bom };
  } catch {
    return null;
  }
}
