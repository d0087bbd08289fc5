import { buildReport } from '../../support/build-report.ts';
import { figuresOf } from '../../support/figures.ts';
import type { Case, Cases } from '../make-cases.ts';

const { text: right, notation } = buildReport(figuresOf('宿迁市 2024'), 'pipes');
const SUSPECT = ['encoding-suspect'];

function of(name: string, text: string, finds: readonly string[]): Case {
  return { name, text, right, notation, finds };
}

/** The report's UTF-8 read as another encoding. GBK read as others is in `test/core/misread-encoding.test.ts`. */
function misread(encoding: string): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(right));
}

/** Characters here and there lost, as by a program that cuts a text between two bytes of one. */
function lost(every: number): string {
  return right.replace(/[一-鿿]/g, (glyph, at: number) => (at % every === 0 ? '\ufffd' : glyph));
}

const garbled = '鏀垮簻淇℃伅鍏紑、骞村害鎶ュ憡、鎬讳綋鎯呭喌、鏀跺埌鍜屽鐞、琛屾斂璇夎、鏀硅繘鎯呭喌';

export const encodingCases: Cases = {
  'encoding-suspect': [
    of('UTF-8 read as GBK', misread('gbk'), SUSPECT),
    of('UTF-8 read as Windows-1252', misread('windows-1252'), SUSPECT),
    of('every fifth character lost', lost(5), SUSPECT),
  ],
  right: [
    of('an address with letters of the West', right.replace('网站专栏', '网站专栏 Café Ünïcode'), []),
    of('a report that quotes garbled text', right.replace('网站专栏', `网站专栏（${garbled}）`), []),
    of('a text about garbled text', `# 乱码怎么办\n\n“政府信息公开”显示为${garbled}，是编码不对。\n`, []),
    of('two garbled words in a note', '# 乱码\n\n鏀垮簻淇℃伅鍏紑 骞村害鎶ュ憡\n', []),
    of(
      'a text of lost characters that is no report',
      `# 通知\n\n${'\ufffd\ufffd\u03e2\ufffd'.repeat(99)}\n`,
      [],
    ),
    of('switched off', `<!-- govreport: off -->\n${misread('gbk')}`, []),
  ],
};
