/** The path of a report as far as it says which report it is: 2023/教育局.md and 2024/教育局.md are alike. */
export interface ReportPath {
  /** Names of the folders, years left out. */
  readonly folders: readonly string[];
  /** Name of the file without year and ending. */
  readonly name: string;
  readonly ending: string;
  /** Whether its name or a folder says that it is not the last word: a draft, a copy, an old version. */
  readonly isDraft: boolean;
}

const DRAFT =
  /旧|备份|草稿|初稿|副本|作废|送审|征求意见|(?:^|[^a-z])(?:copy|bak|backup|draft|old)(?:$|[^a-z])|[(（]\d{1,2}[)）]$/i;

/** @param document a URI, or a path with either kind of slash. */
export function reportPath(document: string): ReportPath {
  const parts = decode(document).replaceAll('\\', '/').split('/');
  const file = parts.pop() ?? '';
  const dot = file.lastIndexOf('.');
  const name = dot > 0 ? file.slice(0, dot) : file;
  return {
    folders: parts.map(withoutYear).filter((part) => part !== '' && part !== '.'),
    name: withoutYear(name),
    ending: dot > 0 ? file.slice(dot) : '',
    isDraft: [...parts, name].some((part) => DRAFT.test(part)),
  };
}

/** A year stands apart from other digits: 320105 is the code of a place. */
function withoutYear(name: string): string {
  return name.replace(/(?<!\d)(?:19|20)\d\d(?!\d)年?度?/g, '');
}

/** A URI has its names encoded, a path has not. */
function decode(document: string): string {
  if (!document.includes('%')) return document;
  try {
    return decodeURIComponent(document);
  } catch {
    return document;
  }
}
