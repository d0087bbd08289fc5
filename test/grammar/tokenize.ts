import { INITIAL } from 'vscode-textmate';
import { loadGrammar } from './load-grammar.ts';

export interface Token {
  readonly text: string;
  /** Scopes of the grammar from the outermost in, without the root. */
  readonly scopes: readonly string[];
}

const { grammar } = await loadGrammar();

/** The tokens of each line of a text; like VS Code's lines they are without their endings. */
export function tokenize(text: string): Token[][] {
  return tokenizeLines(text.split(/\r?\n/));
}

/** The tokens of each of the lines as they are, a CR at their end included. */
export function tokenizeLines(lines: readonly string[]): Token[][] {
  let state = INITIAL;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1).map((scope) => scope.replace(/\.govreport$/, '')),
    }));
  });
}

/** Whether a scope of the token is the given one or begins with its names. */
export function hasScope({ scopes }: Token, scope: string): boolean {
  return scopes.some((own) => own === scope || own.startsWith(`${scope}.`));
}

/** The texts of a document that have a scope, in order. */
export function textsWith(text: string, scope: string): string[] {
  return tokenize(text)
    .flat()
    .filter((token) => hasScope(token, scope) && token.text.trim() !== '')
    .map((token) => token.text);
}

/** In how many lines of a text the scope occurs. */
export function linesWith(text: string, scope: string): number {
  return tokenize(text).filter((tokens) => tokens.some((token) => hasScope(token, scope))).length;
}
