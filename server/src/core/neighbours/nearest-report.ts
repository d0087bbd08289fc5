import type { ReportDigest } from './report-digest.ts';
import { type ReportPath, reportPath } from './report-path.ts';

/**
 * Which of several reports of one organ and year is meant, seen from another report: the one whose path is most like its
 * own, drafts and copies last. Where they state different figures only one in the same folder will do, years in its name
 * aside; and of several there as near, none: then nobody can tell.
 *
 * @param from URI or path of the report that looks for it.
 */
export function nearestTo(from: string, candidates: readonly ReportDigest[]): ReportDigest | null {
  const [only, ...more] = candidates;
  if (!only) return null;
  if (more.length === 0) return only;
  const own = reportPath(from);
  const placed = candidates.map((digest) => ({ digest, path: reportPath(digest.document) }));
  const final = placed.filter(({ path }) => !path.isDraft);
  const near = (final.length > 0 ? final : placed)
    .map(({ digest, path }) => ({ digest, distance: distanceBetween(own, path) }))
    .sort((a, b) => compare(a.distance, b.distance));
  const [first] = near;
  if (!first) return null;
  const agree = (some: typeof near): boolean =>
    some.every(({ digest }) => statesTheSame(digest, first.digest));
  if (agree(near)) return first.digest;
  const rivals = near.filter(({ distance }) => compare(distance, first.distance) === 0);
  return first.distance.folders === 0 && agree(rivals) ? first.digest : null;
}

interface Distance {
  /** Steps up and down the tree. */
  readonly folders: number;
  readonly ending: 0 | 1;
  readonly name: 0 | 1;
}

function distanceBetween(a: ReportPath, b: ReportPath): Distance {
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

/** Two texts of one report: a Word file and a web page, for instance. Of what is not at hand nobody can tell. */
export function statesTheSame(a: ReportDigest, b: ReportDigest): boolean {
  if (!a.isAtHand || !b.isAtHand) return false;
  return a.tables.every((table) => {
    const other = b.table(table.form.name);
    return other?.statesTheSameAs(table) ?? false;
  });
}
