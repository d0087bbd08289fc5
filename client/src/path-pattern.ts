/**
 * A glob that means one file alone.
 *
 * @param fsPath its path as the file system writes it, which is what editors match patterns against: `c:\\报告\\2024.txt`.
 */
export function patternOfPath(fsPath: string): string {
  // A pattern has forward slashes on every system.
  return fsPath
    .replaceAll('\\', '/')
    .replace(/[[\]{}*?]/g, (sign) => (sign === '{' || sign === '}' ? '?' : `[${sign}]`));
}
