/**
 * What was worked out for an object, kept in the object itself.
 *
 * A WeakMap promises to let go of an object that nobody else knows. V8 keeps that promise in its full collections only: in
 * the small ones between them all values of a map are held, and whatever they lead to. Where that is the object itself (a
 * sentence knows its paragraph, a cell its table), every report of a folder stays until the next full collection, and is
 * copied around until then.
 */
export class KeptWith<T extends object, V> {
  readonly #key = Symbol();

  get(object: T): V | undefined {
    return (object as { readonly [key: symbol]: V | undefined })[this.#key];
  }

  /** Not enumerable: what is made by spreading the object into another one does not take it along. */
  set(object: T, value: V): void {
    Object.defineProperty(object, this.#key, { value, writable: true });
  }
}
