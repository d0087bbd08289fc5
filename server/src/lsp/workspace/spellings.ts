/**
 * The one way in which the URI of a file is written here, of the many that mean the same: clients encode brackets and
 * the colon of a drive, Node does not. How the client writes it counts, as soon as that is known.
 */
export class Spellings {
  readonly #inUse = new Map<string, string>();

  /** The spelling in use for a file; from now on the given one where there was none. */
  of(uri: string): string {
    const name = nameOf(uri);
    const known = this.#inUse.get(name);
    if (known !== undefined) return known;
    this.#inUse.set(name, uri);
    return uri;
  }

  /** Uses this spelling from now on. @returns the other one that was in use; null where there was none. */
  prefer(uri: string): string | null {
    const name = nameOf(uri);
    const known = this.#inUse.get(name);
    this.#inUse.set(name, uri);
    return known === undefined || known === uri ? null : known;
  }

  /** A file that nobody asks for any more. */
  forget(uri: string): void {
    this.#inUse.delete(nameOf(uri));
  }
}

/** What all spellings of a URI have in common. */
function nameOf(uri: string): string {
  return decode(uri).replace(/^(file:\/\/\/)([A-Z]):/, (_, start: string, drive: string) => {
    return `${start}${drive.toLowerCase()}:`;
  });
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
