/** Words of every report, and what becomes of them where a text is read in another encoding than it was written in. */
export interface MisreadWord {
  readonly word: string;
  /** Its UTF-8 read as GBK. Two bytes make a character there: it differs with where in the line the word begins. */
  readonly utf8AsGbk: readonly [even: string, odd: string];
  /** Its UTF-8 read as Latin-1 or Windows-1252, without what the two read differently. */
  readonly utf8AsWestern: string;
  /** Its GBK read as Latin-1 or Windows-1252. */
  readonly gbkAsWestern: string;
}

/** What no report is without, whatever else is lost of it. */
export const SUBJECT = '政府信息公开';

/**
 * The subject, the title and words of the headings. Made by an encoder, see `test/core/misread-encoding.test.ts`, which
 * makes them anew: the engine itself has no table of GBK.
 */
export const misreadWords: readonly MisreadWord[] = [
  {
    word: SUBJECT,
    utf8AsGbk: ['鏀垮簻淇℃伅鍏紑', '斂搴滀俊鎭叕'],
    utf8AsWestern: 'æ¿åºä¿¡æ¯å¬å¼',
    gbkAsWestern: 'Õþ¸®ÐÅÏ¢¹«¿ª',
  },
  {
    word: '年度报告',
    utf8AsGbk: ['骞村害鎶ュ憡', '勾搴︽姤鍛'],
    utf8AsWestern: 'å¹´åº¦æ¥å',
    gbkAsWestern: 'Äê¶È±¨¸æ',
  },
  {
    word: '总体情况',
    utf8AsGbk: ['鎬讳綋鎯呭喌', '讳綋鎯呭'],
    utf8AsWestern: 'æ»ä½æåµ',
    gbkAsWestern: '×ÜÌåÇé¿ö',
  },
  {
    word: '收到和处',
    utf8AsGbk: ['鏀跺埌鍜屽', '敹鍒板拰澶'],
    utf8AsWestern: 'æ¶å°åå¤',
    gbkAsWestern: 'ÊÕµ½ºÍ´¦',
  },
  {
    word: '行政诉讼',
    utf8AsGbk: ['琛屾斂璇夎', '鏀胯瘔璁'],
    utf8AsWestern: 'è¡æ¿è¯è®¼',
    gbkAsWestern: 'ÐÐÕþËßËÏ',
  },
  {
    word: '改进情况',
    utf8AsGbk: ['鏀硅繘鎯呭喌', '敼杩涙儏鍐'],
    utf8AsWestern: 'æ¹è¿æåµ',
    gbkAsWestern: '¸Ä½øÇé¿ö',
  },
  {
    word: '告的事项',
    utf8AsGbk: ['鍛婄殑浜嬮」', '憡鐨勪簨椤'],
    utf8AsWestern: 'åçäºé¡¹',
    gbkAsWestern: '¸æµÄÊÂÏî',
  },
];

/**
 * GBK read as UTF-8 is U+FFFD for the most part. Here and there two bytes happen to be a letter; runs of U+FFFD are
 * written as one, since programs differ in how many they make of the same bytes.
 */
export const leftoversOfGbk: readonly { readonly word: string; readonly leftover: string }[] = [
  { word: SUBJECT, leftover: '\ufffd\u03e2\ufffd' },
  { word: '年度报告', leftover: '\ufffd\u0231\ufffd' },
  { word: '收到和处理', leftover: '\u0575\ufffd\u0374\ufffd' },
  { word: '需要报告', leftover: '\ufffd\u04aa\ufffd' },
];
