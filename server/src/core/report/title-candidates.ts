import type { Line } from '../syntax/blocks.ts';
import { makeRange } from '../text/range.ts';
import type { Title } from './report.ts';
import { parseTitle, plainYears, type TitleText, tidy } from './title-text.ts';

/** Lines that read as a title. */
export interface TitleCandidate extends Title {
  /** Indexes of its first and last line among the lines searched. */
  readonly first: number;
  readonly last: number;
  /** Whether it is marked as a heading. */
  readonly isHeading: boolean;
  /** Whether it stands beside 上一篇 or 下一篇, as links to other documents of a list do. */
  readonly isBesidePager: boolean;
}

/** A title may be broken over this many lines, and the organ and the year may stand on more above it. */
const MOST_TITLE_LINES = 3;
const MOST_ORGAN_LINES = 3;

/** Blanks included, which some pad titles with. */
const LONGEST_LINE = 200;
const LONGEST_ORGAN = 40;
const LEADS_ON = /^[上下]一[篇条页则个][:：]?$/;
const PLACE = /(?:省|市|县|区|州|盟|旗|镇|乡|街道|苏木|农场|林场|牧场|村|社区)$/;
const BODY =
  /(?:政府|办公室|办公厅|局|委员会|委|厅|部|处|中心|办|会|院|所|队|站|署|社|公司|大学|学校|中学|小学|幼儿园|馆|海关|集团|[（(](?:本级|[^（）()]{1,16}[局委办厅])[）)])$/;
/** The name of a body that belongs to a place named above it: 云川市 ⏎ 人民政府. */
const BODY_WITHOUT_PLACE =
  /^(?:(?:人民)?政府(?:办公[室厅])?|办公[室厅]|[^省市县区州盟旗镇乡]{1,8}(?:局|委员会|委|厅))$/;

/** Every title among the lines, each by its last line; parts of a longer sentence (关于做好…的通知) are none. */
export function titleCandidates(lines: readonly Line[]): TitleCandidate[] {
  return lines.flatMap((_, last): TitleCandidate[] => {
    for (let count = 1; count <= MOST_TITLE_LINES && count <= last + 1; count++) {
      const first = last + 1 - count;
      if ((lines[first]?.text.text.length ?? 0) > LONGEST_LINE) break;
      const parsed = parseTitle(textOf(lines, first, last));
      if (!parsed) continue;
      const whole = withOrganAbove(lines, first, last, parsed);
      return isPartOfOther(lines, whole.first, last) ? [] : [place(lines, whole.first, last, whole.text)];
    }
    return [];
  });
}

function textOf(lines: readonly Line[], first: number, last: number): string {
  return lines
    .slice(first, last + 1)
    .map((line) => line.text.text)
    .join('');
}

function place(lines: readonly Line[], first: number, last: number, text: TitleText): TitleCandidate {
  const start = lines[first]?.text.range.start ?? 0;
  return {
    text: text.text,
    organ: text.organ,
    year: text.year,
    range: makeRange(start, lines[last]?.text.range.end ?? start),
    first,
    last,
    isHeading: (lines[last]?.level ?? 0) > 0,
    isBesidePager: [lines[first - 1], lines[last + 1]].some(
      (line) => line?.text.text.includes('一') === true && LEADS_ON.test(tidy(line.text.text)),
    ),
  };
}

/** The organ, or its place, or the year, may stand on lines of their own above the rest. */
function withOrganAbove(
  lines: readonly Line[],
  first: number,
  last: number,
  parsed: TitleText,
): { first: number; text: TitleText } {
  let whole = { first, text: parsed };
  for (let step = 0; step < MOST_ORGAN_LINES && whole.first > 0; step++) {
    const above = lines[whole.first - 1]?.text.text ?? '';
    const joined = parseTitle(above + textOf(lines, whole.first, last));
    if (!joined || !completes(tidy(above), whole.text, joined)) break;
    whole = { first: whole.first - 1, text: joined };
  }
  return whole;
}

/** Whether the line above gives what the title lacks and could stand nowhere else. */
function completes(above: string, { organ, year }: TitleText, joined: TitleText): boolean {
  if (/^\d{4}年?度?$/.test(plainYears(above))) return year === null;
  const name = above.replace(/(?:\d{4}年?度?|关于)$/, '');
  if (name.length > LONGEST_ORGAN || joined.organ === null || (name !== above && year !== null)) return false;
  if (organ === null) return PLACE.test(name) || BODY.test(name);
  return BODY_WITHOUT_PLACE.test(organ) && PLACE.test(name);
}

/** 关于做好 ⏎ 2025年政府信息公开工作年度报告 ⏎ 编制发布工作的通知. */
function isPartOfOther(lines: readonly Line[], first: number, last: number): boolean {
  const before = tidy(lines[first - 1]?.text.text ?? '');
  const after = tidy(lines[last + 1]?.text.text ?? '');
  return (
    /关于(?:做好|编制|报送|印发|公布|发布|开展|认真|切实)[^。]{0,12}$/.test(before) ||
    /^(?:的|(?:编制|发布|公布|报送|填报|撰写|起草)[^。]{0,20}的)(?:通知|通报|函|公告|说明|解读)$/.test(after)
  );
}
