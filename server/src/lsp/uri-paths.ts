/**
 * A name in the folder of a document and in each one above it, the nearest first. None for a document that lies in no
 * folder, such as `untitled:Untitled-1`.
 */
export function upwards(uri: string, name: string): string[] {
  const path = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)/i.exec(uri);
  if (!path) return [];
  const [, root = '', rest = ''] = path;
  const found: string[] = [];
  for (let end = rest.length; end > 0; ) {
    end = rest.lastIndexOf('/', end - 1);
    found.push(`${root}${rest.slice(0, end)}/${name}`);
  }
  return found;
}

/** The folder of a file, without the last `/`. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** The way from a folder to a file, as files of settings and baselines name it. */
export function pathFrom(folder: string, uri: string): string {
  const from = folder.split('/');
  const to = uri.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  const up = Array.from({ length: from.length - shared }, () => '..');
  return decode([...up, ...to.slice(shared)].join('/'));
}

/** What a relative path means in a folder. */
export function resolveUri(folder: string, path: string): string {
  const parts = folder.split('/');
  for (const name of path.replaceAll('\\', '/').split('/')) {
    if (name === '..') parts.pop();
    else if (name !== '.' && name !== '') parts.push(encodeURIComponent(name));
  }
  return parts.join('/');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
