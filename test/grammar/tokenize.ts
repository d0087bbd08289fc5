import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const GRAMMAR = 'syntaxes/govreport.tmLanguage.json';

export interface Token {
  readonly text: string;
  /** Innermost scopes of the grammar, without the root. */
  readonly scopes: readonly string[];
}

async function loadGrammar() {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
  });
  const grammar = await registry.loadGrammar('text.govreport');
  if (!grammar) throw new Error(`${GRAMMAR} could not be loaded`);
  return grammar;
}

const grammar = await loadGrammar();

/** The tokens of each line, as VS Code's own tokenizer sees them. */
export function tokenize(text: string): Token[][] {
  let state = INITIAL;
  // VS Code's lines have no line endings; a CR left in one would be a bug of ours.
  return text.split(/\r?\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1),
    }));
  });
}
