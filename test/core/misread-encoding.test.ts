import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';
import { findMisreading } from '../../server/src/core/report/misread-encoding.ts';
import { leftoversOfGbk, misreadWords } from '../../server/src/core/report/misread-words.ts';
import { buildReport, writingsOf } from '../support/build-report.ts';
import { realFigures } from '../support/figures.ts';

/** Without codes that programs read differently. */
const plainGbk = (text: string): string => text.replace(/[?€\ue000-\uf8ff\ufffd]/g, '');
const plainWestern = (text: string): string => text.replace(/[^\u00a1-\u00ac\u00ae-\u00ff]/g, '');

/** The word behind a byte that makes a character with its first, the half characters at both ends left out. */
function behindOddByte(word: string): string {
  const bytes = Buffer.concat([Buffer.from([0x84]), Buffer.from(word), Buffer.from([0xe7])]);
  return plainGbk(iconv.decode(bytes, 'gbk')).slice(1, -1);
}

describe.each(misreadWords)('$word', ({ word, ...misread }) => {
  test('is what an encoder makes of it', () => {
    const utf8 = Buffer.from(word);
    expect(misread).toEqual({
      utf8AsGbk: [plainGbk(iconv.decode(utf8, 'gbk')), behindOddByte(word)],
      utf8AsWestern: plainWestern(iconv.decode(utf8, 'latin1')),
      gbkAsWestern: iconv.decode(iconv.encode(word, 'gbk'), 'latin1'),
    });
    expect(plainWestern(iconv.decode(utf8, 'windows-1252'))).toBe(misread.utf8AsWestern);
  });

  test('is found wherever it begins in a line, in every reading of GBK', () => {
    for (const before of ['', '的', '一', '一的', '：', '1、'])
      for (const behind of ['', '的', '、'])
        for (const read of [
          (bytes: Buffer): string => iconv.decode(bytes, 'gbk'),
          (bytes: Buffer): string => iconv.decode(bytes, 'gb18030'),
          (bytes: Buffer): string => new TextDecoder('gbk').decode(bytes),
        ]) {
          const text = plainGbk(read(Buffer.from(before + word + behind)));
          expect(misread.utf8AsGbk.some((form) => text.includes(form))).toBe(true);
        }
  });
});

test.each(leftoversOfGbk)('of $word in GBK read as UTF-8 $leftover is left', ({ word, leftover }) => {
  for (const read of [
    (bytes: Buffer): string => iconv.decode(bytes, 'utf-8'),
    (bytes: Buffer): string => new TextDecoder().decode(bytes),
  ])
    for (const around of ['', '，', '\n', '的', '的信'])
      expect(read(iconv.encode(around + word + around, 'gbk')).replace(/\ufffd+/g, '\ufffd')).toContain(
        leftover,
      );
});

describe.each(realFigures)('$name', (real) => {
  test.each(writingsOf(real))('%s is readable, and told by its misreading where it is not', (writing) => {
    const { text } = buildReport(real, writing);
    expect(findMisreading(text)).toBeNull();
    expect(findMisreading(iconv.decode(Buffer.from(text), 'gbk'))).toEqual({
      encoding: 'UTF-8',
      readAs: 'GBK',
    });
    expect(findMisreading(iconv.decode(Buffer.from(text), 'windows-1252'))?.encoding).toBe('UTF-8');
    expect(findMisreading(new TextDecoder().decode(iconv.encode(text, 'gbk')))?.encoding).toBe('GB18030');
    expect(findMisreading(iconv.decode(iconv.encode(text, 'gbk'), 'latin1'))?.encoding).toBe('GB18030');
  });
});

test.each([
  ['utf-8', 'gbk', 'UTF-8'],
  ['utf-8', 'latin1', 'UTF-8'],
  ['gbk', 'utf-8', 'GB18030'],
  ['gbk', 'windows-1252', 'GB18030'],
])('a report in %s read as %s gets one finding, at its beginning', (written, read, encoding) => {
  for (const real of realFigures)
    for (const writing of writingsOf(real)) {
      const { text, notation } = buildReport(real, writing);
      const { report, findings } = analyze(iconv.decode(iconv.encode(text, written), read), { notation });
      expect(report).toMatchObject({ isReport: true, year: null, tables: [], sections: [] });
      expect(findings).toMatchObject([
        { rule: 'encoding-suspect', range: { start: 0 }, message: { args: { encoding } }, fixes: [] },
      ]);
    }
});
