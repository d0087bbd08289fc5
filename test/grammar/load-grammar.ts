import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, type IRawTheme, parseRawGrammar, Registry } from 'vscode-textmate';

export const GRAMMAR = 'syntaxes/govreport.tmLanguage.json';

/** The grammar in the engine VS Code runs it in; with a theme, the colours it would have there. */
export async function loadGrammar(theme?: IRawTheme): Promise<{ grammar: IGrammar; colors: string[] }> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
    ...(theme ? { theme } : {}),
  });
  const grammar = await registry.loadGrammar('text.govreport');
  if (!grammar) throw new Error(`${GRAMMAR} could not be loaded`);
  return { grammar, colors: registry.getColorMap() };
}
