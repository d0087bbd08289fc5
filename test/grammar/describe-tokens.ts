import type { Token } from './tokenize.ts';

/**
 * A line for every token that has a colour: number of its line, text, scopes. Blanks have none worth a line.
 */
export function describeTokens(lines: readonly (readonly Token[])[]): string {
  return lines
    .flatMap((tokens, index) =>
      tokens
        .filter(({ text, scopes }) => scopes.length > 0 && text.trim() !== '')
        .map(({ text, scopes }) => `${index + 1}\t${text}\t${scopes.join(' ')}`),
    )
    .join('\n')
    .concat('\n');
}
