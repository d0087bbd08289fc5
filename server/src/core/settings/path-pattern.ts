/**
 * Whether a path is meant by a pattern of a file of settings: `*` for any characters of a name, `?` for one, `**` for
 * any folders. A pattern without `/` is the name of a file in whichever folder.
 *
 * @param path from the folder of the file of settings, with `/`.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const wanted = pattern
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^\.?\//, '');
  const names = path.normalize('NFC').split('/');
  if (!wanted.includes('/')) return matches([...wanted], [...(names.at(-1) ?? '')], isCharacter, '*');
  return matches(wanted.split('/'), names, isSameName, '**');
}

function isCharacter(wanted: string, character: string): boolean {
  return wanted === '?' || wanted === character;
}

function isSameName(wanted: string, name: string): boolean {
  return matches([...wanted], [...name], isCharacter, '*');
}

/** Matches item by item; `any` stands for any number of them. Goes back to the last `any` only, so it never explodes. */
function matches(
  pattern: readonly string[],
  items: readonly string[],
  isMatch: (wanted: string, item: string) => boolean,
  any: string,
): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let item = 0; item < items.length; ) {
    const wanted = pattern[at];
    if (wanted === any) {
      star = at++;
      resume = item;
    } else if (wanted !== undefined && isMatch(wanted, items[item] ?? '')) {
      at++;
      item++;
    } else if (star !== -1) {
      at = star + 1;
      item = ++resume;
    } else return false;
  }
  while (pattern[at] === any) at++;
  return at === pattern.length;
}
