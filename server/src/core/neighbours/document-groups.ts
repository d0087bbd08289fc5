/** Documents by a key that several may share. Most stand alone: those take no set of their own. */
export class DocumentGroups {
  readonly #groups = new Map<string, string | Set<string>>();

  /** The documents of a key, in the order in which they came. */
  of(key: string): Iterable<string> {
    const group = this.#groups.get(key);
    return typeof group === 'string' ? [group] : (group ?? []);
  }

  add(key: string, document: string): void {
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, document);
    else if (typeof group !== 'string') group.add(document);
    else if (group !== document) this.#groups.set(key, new Set([group, document]));
  }

  remove(key: string, document: string): void {
    const group = this.#groups.get(key);
    if (group instanceof Set) group.delete(document);
    if (group === document || (group instanceof Set && group.size === 0)) this.#groups.delete(key);
  }
}
