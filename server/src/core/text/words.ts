/** How many functions of words there are: all are made before the first words are read. */
let slots = 0;

/**
 * What is known of some words, whoever asked: kept with them as long as they stay the same, wherever in the document they
 * move to. Nothing that is kept tells of a place.
 */
export class Words {
  /** What functions of the words gave, by the slot of each. See `ofWords`. One that grows takes room for twice as many. */
  readonly facts: unknown[] = new Array(slots);
  /** Who has found nothing in the words, a bit for each, and under which circumstances. See `findInEach`. */
  passed = 0;
  passedUnder: object | null = null;
}

/** A text that keeps what is known of its words. */
interface Worded {
  readonly text: string;
  readonly words: Words;
}

/**
 * A function of the words of a text, asked once of the same words: while people type, all lines but one are as they were.
 *
 * @param compute goes by the words alone, and never gives undefined.
 */
export function ofWords<R extends object | string | number | boolean | null>(
  compute: (words: string) => R,
): (text: Worded) => R {
  const slot = slots++;
  return (text) => {
    const { facts } = text.words;
    const known = facts[slot] as R | undefined;
    if (known !== undefined) return known;
    const fact = compute(text.text);
    facts[slot] = fact;
    return fact;
  };
}
