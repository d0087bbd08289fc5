import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeTokens } from './describe-tokens.ts';
import { tokenize, tokenizeLines } from './tokenize.ts';

const FOLDER = 'test/grammar/fixtures';
const fixtures = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

/** Reports of an invented county; beside each the tokens it has to have. */
describe.each(fixtures)('%s', (name) => {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
  const expected = describeTokens(tokenize(text));

  test('has the tokens in the file beside it', async () => {
    await expect(expected).toMatchFileSnapshot(`fixtures/${name.replace(/\.txt$/, '.tokens.snap')}`);
  });

  test('has the same tokens with CRLF, even where the CR stays in the line', () => {
    const crlf = text.replace(/\n/g, '\r\n');
    expect(describeTokens(tokenize(crlf))).toBe(expected);
    expect(describeTokens(tokenizeLines(crlf.split('\n'))).replace(/\r/g, '')).toBe(expected);
  });
});
