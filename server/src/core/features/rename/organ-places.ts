import { isOrganName } from '../../report/organ-name.ts';
import type { Report } from '../../report/report.ts';
import type { MappedText } from '../../text/mapped-text.ts';
import { makeRange } from '../../text/range.ts';
import type { NamedPlace } from './named-places.ts';
import { namedTexts } from './named-texts.ts';

/** What makes of a name the name of another organ: 云川市人民政府办公室, 云川市教育局, 云川市政府办. */
const GOES_ON =
  /^(?![在向对与和及等为是将由共已的])[^，。、；：“”（）]{0,12}?(?:局|委员会|厅|中心|[室院]|领导小组|办事处|办(?![理法结件学好])|处(?![理置罚于])|所(?![有属在做列]))/;
/**
 * What a name may follow within a sentence. Any other word may be part of a longer one: 临江省云川市人民政府, 东云川市…,
 * or 云川市财政局 where 财政局 is the name.
 */
const BEGINS_BEHIND =
  /(?:^|[^\p{Script=Han}]|[将由在向经和对与及为是据照以被把给从至于了的报请按受使让因并即见年月日])$/u;
/** Titles of documents keep the names they were issued with. */
const LONGEST_TITLE = 80;
/** A government is called so for short too. */
const GOVERNMENT = '人民政府';
const SHORT_GOVERNMENT = '政府';

/** Where the organ of a report is named by its full name, or by the short name that governments have. */
export function organPlaces(report: Report): NamedPlace[] {
  const { organ } = report;
  if (organ === null) return [];
  const { titles, prose, signing } = namedTexts(report);
  const short = shortName(organ);
  return [
    ...titles.flatMap((text) => places(text, organ, (name) => name, true)),
    ...prose.flatMap((text) => places(text, organ, (name) => name, false)),
    ...(short === null ? [] : prose.flatMap((text) => places(text, short, shortName, false))),
    ...(signing?.text === organ ? places(signing, organ, (name) => name, true) : []),
    ...(signing && signing.text === short ? places(signing, short, shortName, true) : []),
  ];
}

/** 云川市政府 for 云川市人民政府; null for what is no government. */
function shortName(organ: string): string | null {
  const place = organ.endsWith(GOVERNMENT) ? organ.slice(0, -GOVERNMENT.length) : '';
  return place === '' ? null : place + SHORT_GOVERNMENT;
}

function places(
  text: MappedText,
  name: string,
  write: (organ: string) => string | null,
  isOwn: boolean,
): NamedPlace[] {
  const found: NamedPlace[] = [];
  for (let at = text.text.indexOf(name); at >= 0; at = text.text.indexOf(name, at + name.length)) {
    const behind = text.text.slice(at + name.length, at + name.length + 16);
    const before = text.text.slice(Math.max(0, at - 4), at);
    // A place alone (云川市) is not only its government.
    const isElsewhere = !isOrganName(name) || GOES_ON.test(behind) || !BEGINS_BEHIND.test(before);
    const isQuoted = /《[^》]*$/.test(text.text.slice(Math.max(0, at - LONGEST_TITLE), at));
    found.push({
      text,
      span: makeRange(at, at + name.length),
      isSure: isOwn || !(isElsewhere || isQuoted),
      write,
      meant: (stated) =>
        write(name) === name || !stated.endsWith(SHORT_GOVERNMENT) || stated.endsWith(GOVERNMENT)
          ? stated
          : stated.slice(0, -SHORT_GOVERNMENT.length) + GOVERNMENT,
    });
  }
  return found;
}
