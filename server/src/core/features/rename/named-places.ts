import type { MappedText } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';

/** A place in the text that names the organ or a year that follows from the report year. */
export interface NamedPlace {
  readonly text: MappedText;
  /** Where it stands in `text`. */
  readonly span: Range;
  /** Whether it can mean nothing else. What may is for the author to confirm. */
  readonly isSure: boolean;
  /** What stands there once the organ or the report year is `value`; null where it has no such form. */
  write(value: string): string | null;
  /** The organ or report year that is meant if `stated` is put there. */
  meant(stated: string): string;
}
