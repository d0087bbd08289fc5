import { message } from '../messages/message.ts';
import { openingOf } from '../prose/opening.ts';
import { isOrganName } from '../report/organ-name.ts';
import { defineRule } from './rule.ts';

/** Whoever reads the report publishes it; it is sent to nobody. */
const SENT =
  /(?:现将|谨将|兹将)[^。]{0,60}(?:报上|报送|呈报|呈送|上报|随文报|报来|函告|报告给)|请(?:予)?(?:审阅|审核|审查|审定|核示|批示|查收)|妥否|特此报告|当否/;
/** One of these begins each of them. */
const SENT_WORDS = /将|请|妥否|特此报告|当否/;
/** It is about where reports were sent, not a letter. */
const PUBLISHED = /向社会|予以公布|公布如下|公开如下|发布如下/;
/** The addressee stands on one of the first lines below the title. */
const LINES = 4;

/** What was published is the letter with which the report was sent to the authority in charge. */
export const coverLetter = defineRule(
  { id: 'cover-letter', severity: 'warning', fix: 'none', tag: 'structure', source: '通行做法' },
  function* ({ report }) {
    const opening = openingOf(report).filter(({ section }) => section === null);
    for (const [index, paragraph] of opening.slice(0, LINES).entries()) {
      const { text } = paragraph.text;
      const next = opening[index + 1]?.text.text ?? '';
      const isAddressee = isAddress(text) && /现将|根据|按照|依据|报告如下|要求/.test(next);
      if (!isAddressee && (!SENT_WORDS.test(text) || !SENT.test(text) || PUBLISHED.test(text))) continue;
      yield { message: message('cover-letter'), range: paragraph.text.range };
      return;
    }
  },
);

/** 云川市人民政府办公室： */
function isAddress(text: string): boolean {
  if (!/[：:]$/.test(text)) return false;
  const name = text.slice(0, -1);
  return name.length >= 4 && isOrganName(name) && /政府|办公|局|委/.test(name);
}
