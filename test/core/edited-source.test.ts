import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedSpan } from '../../server/src/core/text/changed-span.ts';
import { SourceText } from '../../server/src/core/text/source-text.ts';

/** Texts of few different characters, so that what is put in often looks like what stands beside it. */
const text = fc
  .array(fc.constantFrom('a', 'b', '，', '\n', '\r', '\r\n', '【', 'ab\nab\n'), { maxLength: 40 })
  .map((parts) => parts.join(''));
/** Longer than what is compared at once. */
const long = fc.tuple(text, fc.nat({ max: 9000 })).map(([begin, length]) => begin + '长'.repeat(length));
const edit = fc.record({
  before: fc.tuple(long, text, long),
  instead: text,
});

describe('the text after an edit', () => {
  test('differs from the one before in the changed span, and in nothing else', () => {
    fc.assert(
      fc.property(edit, ({ before: [begin, middle, end], instead }) => {
        const [old, now] = [begin + middle + end, begin + instead + end];
        const { start, endBefore, endAfter } = changedSpan(old, now);
        expect(old.slice(0, start)).toBe(now.slice(0, start));
        expect(old.slice(endBefore)).toBe(now.slice(endAfter));
        // It can be made no shorter at either end.
        if (start < endBefore && start < endAfter) {
          expect(old[start]).not.toBe(now[start]);
          expect(old[endBefore - 1]).not.toBe(now[endAfter - 1]);
        }
      }),
    );
  });

  test('has the lines and the marks of the same text by itself', () => {
    fc.assert(
      fc.property(
        edit,
        fc.constantFrom('【', 'ab', '\r', 'b\na'),
        ({ before: [begin, middle, end], instead }, mark) => {
          const [old, now] = [begin + middle + end, begin + instead + end];
          const source = new SourceText(old);
          expect(source.holds(mark)).toBe(old.includes(mark));
          const edited = source.edited(now, changedSpan(old, now));
          expect(edited.lines).toEqual(new SourceText(now).lines);
          expect(edited.eol).toBe(new SourceText(now).eol);
          expect(edited.holds(mark)).toBe(now.includes(mark));
        },
      ),
    );
  });

  test('keeps the lines of a text some of whose lines are passed over as a text by itself has them', () => {
    const old = new SourceText('a\nb\nc').without(new Set([1]));
    expect(old.edited('a\nb\ncd', changedSpan(old.text, 'a\nb\ncd')).lineCount).toBe(3);
  });
});
