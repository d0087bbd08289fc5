/** The path of a report as far as it says which report it is: 2023/教育局.md and 2024/教育局.md are alike. */
export interface ReportPath {
  /** Names of the folders, years left out. */
  readonly folders: readonly string[];
  /** Name of the file without year and ending. */
  readonly name: string;
  readonly ending: string;
}

/** @param document a URI, or a path with either kind of slash. */
export function reportPath(document: string): ReportPath {
  const parts = document.replaceAll('\\', '/').split('/');
  const file = parts.pop() ?? '';
  const dot = file.lastIndexOf('.');
  return {
    folders: parts.map(withoutYear).filter((part) => part !== '' && part !== '.'),
    name: withoutYear(dot > 0 ? file.slice(0, dot) : file),
    ending: dot > 0 ? file.slice(dot) : '',
  };
}

function withoutYear(name: string): string {
  return name.replace(/(?:19|20)\d\d(?:年|%E5%B9%B4)?(?:度|%E5%BA%A6)?(?:年报|%E5%B9%B4%E6%8A%A5)?/g, '');
}
