import { describe, expect, it } from 'vitest';
import { KeptWith } from '../../server/src/core/text/kept-with.ts';

describe('what is kept with an object', () => {
  it('is there for the same object and the same keeper alone', () => {
    const [kept, other] = [new KeptWith<object, number>(), new KeptWith<object, number>()];
    const object = {};
    kept.set(object, 1);
    kept.set(object, 2);
    expect(kept.get(object)).toBe(2);
    expect(kept.get({})).toBeUndefined();
    expect(other.get(object)).toBeUndefined();
  });

  it('does not go along into an object made of it, nor is it seen', () => {
    const kept = new KeptWith<object, number>();
    const object = { label: '总计' };
    kept.set(object, 1);
    expect(kept.get({ ...object })).toBeUndefined();
    expect(object).toEqual({ label: '总计' });
    expect(JSON.stringify(object)).toBe('{"label":"总计"}');
  });
});
