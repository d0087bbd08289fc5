import type { ReportDigest } from './report-digest.ts';

/**
 * Which of several reports of one organ and year is meant, seen from another report: the one whose path is most like
 * its own, years aside (2023/教育局.md beside 2024/教育局.md). Null where several are as near and state different
 * figures: then nobody can tell.
 *
 * @param from URI or path of the report that looks for it.
 * @param ownFolderOnly the organ's name does not say of which place it is: only the same folder, years aside, will do.
 */
export function nearestTo(
  from: string,
  candidates: readonly ReportDigest[],
  ownFolderOnly: boolean,
): ReportDigest | null {
  const own = pathOf(from);
  const near = candidates
    .map((digest) => ({ digest, distance: distanceBetween(own, pathOf(digest.document)) }))
    .filter(({ distance }) => !ownFolderOnly || distance.folders === 0)
    .sort((a, b) => compare(a.distance, b.distance));
  const [first] = near;
  if (!first) return null;
  const rivals = near.filter(({ distance }) => compare(distance, first.distance) === 0);
  return rivals.every(({ digest }) => statesTheSame(digest, first.digest)) ? first.digest : null;
}

interface Path {
  /** Names of the folders, digits of years left out. */
  readonly folders: readonly string[];
  readonly name: string;
  readonly ending: string;
}

interface Distance {
  /** Steps up and down the tree. */
  readonly folders: number;
  readonly ending: 0 | 1;
  readonly name: 0 | 1;
}

function pathOf(document: string): Path {
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
  return name.replace(/(?:19|20)\d\d年?度?/g, '');
}

function distanceBetween(a: Path, b: Path): Distance {
  let shared = 0;
  while (shared < a.folders.length && a.folders[shared] === b.folders[shared]) shared++;
  return {
    folders: a.folders.length + b.folders.length - 2 * shared,
    ending: a.ending === b.ending ? 0 : 1,
    name: a.name === b.name ? 0 : 1,
  };
}

function compare(a: Distance, b: Distance): number {
  return a.folders - b.folders || a.name - b.name || a.ending - b.ending;
}

/** Two texts of one report: a Word file and a web page, for instance. */
function statesTheSame(a: ReportDigest, b: ReportDigest): boolean {
  return a.tables.every((table) => {
    const other = b.table(table.form.name);
    if (other?.form !== table.form) return false;
    const values = [...other.cells()].map(({ value }) => value);
    return [...table.cells()].every(({ value, index }) => value === values[index]);
  });
}
