import { BLANK_MARK } from '../text/open-marks.ts';

/** What the tab stop of a figure suggests. */
const FIGURE = '0';

/** Numbers the tab stops of one snippet in the order they are asked for. */
export class TabStops {
  #next = 1;
  #named = new Map<string, number>();

  /** A tab stop of its own. */
  stop(text: string): string {
    return `\${${this.#next++}:${escapeSnippet(text)}}`;
  }

  /** A tab stop for a figure. */
  figure(): string {
    return this.stop(FIGURE);
  }

  /** A tab stop that is filled in once for all its places. */
  shared(text: string): string {
    const known = this.#named.get(text);
    if (known !== undefined) return `$${known}`;
    this.#named.set(text, this.#next);
    return this.stop(text);
  }
}

/** A text that stands in a snippet as it is. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A snippet without tab stops, what they suggest in their place. */
export function plainSnippet(body: string): string {
  return withoutStops(body, (text) => text);
}

/**
 * A snippet for editors that know no tab stops: figures are marked as open, since nobody is led from one to the next and
 * a 0 that nobody counted would be a false statement.
 */
export function openSnippet(body: string): string {
  return withoutStops(body, (text) => (text === FIGURE ? BLANK_MARK : text));
}

function withoutStops(body: string, write: (suggested: string) => string): string {
  const suggested = new Map<string, string>();
  const plain = (text: string): string => text.replace(/\\([\\$}])/g, '$1');
  return body.replace(
    /\\([\\$}])|\$\{(\d+):((?:\\.|[^\\}])*)\}|\$(\d+)/g,
    (_, escaped?: string, number?: string, text?: string, repeated?: string) => {
      if (escaped !== undefined) return escaped;
      if (number === undefined) return suggested.get(repeated ?? '') ?? '';
      const written = write(plain(text ?? ''));
      suggested.set(number, written);
      return written;
    },
  );
}
