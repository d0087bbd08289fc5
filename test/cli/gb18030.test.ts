import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/core/index.ts';
import { encodeEdits } from '../../server/src/cli/encode-edits.ts';
import { type Decoded, decode } from '../../server/src/files/decode.ts';

function decoded(bytes: Uint8Array): Decoded {
  const result = decode(bytes);
  if (typeof result === 'string') throw new Error(result);
  return result;
}

describe('GB18030', () => {
  // Codes that another code decodes to as well: encoding the text would give that one.
  const TWINS = [0xa3, 0xa0, 0x80, 0xa2, 0xe3, 0xa8, 0xbc, 0xa6, 0xd9, 0xfe, 0x59];

  test('bytes outside of the edits stay', () => {
    const bytes = Buffer.concat([
      Buffer.from(TWINS),
      iconv.encode('存在问题', 'gb18030'),
      Buffer.from(TWINS),
    ]);
    const input = decoded(bytes);
    expect(input.encoding).toBe('gb18030');
    const start = input.text.indexOf('存在');
    const after = encodeEdits(input, [{ range: { start, end: start + 2 }, newText: '主要的' }]);
    expect([...after]).toEqual([...TWINS, ...iconv.encode('主要的问题', 'gb18030'), ...TWINS]);
    expect([...encodeEdits(input, [])]).toEqual([...bytes]);
  });

  test('edits land where they should among characters of one, two and four bytes', () => {
    const anyCharacter = fc.constantFrom('a', '存', '€', '𠀀', 'ʦ', '\u3000', 'ǹ', '\n');
    fc.assert(
      fc.property(fc.array(anyCharacter, { minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        // A sure sign of GB18030, whatever follows.
        const input = decoded(iconv.encode(`存在${text.join('')}`, 'gb18030'));
        const characters = [...input.text];
        const offset = (count: number) =>
          characters.slice(0, count % (characters.length + 1)).join('').length;
        const [start, end] = [Math.min(offset(a), offset(b)), Math.max(offset(a), offset(b))];
        const edits = [{ range: { start, end }, newText: '改' }];
        expect(decoded(Buffer.from(encodeEdits(input, edits))).text).toBe(applyEdits(input.text, edits));
      }),
    );
  });
});
