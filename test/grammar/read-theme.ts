import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IRawTheme } from 'vscode-textmate';

/** The themes that come with VS Code, in the one the suite of test/host runs in; not there before `npm run test:host`. */
export const THEMES = 'test/host/node_modules/code-server/lib/vscode/extensions/theme-defaults/themes';
export const hasThemes = existsSync(THEMES);

interface ThemeFile {
  readonly include?: string;
  readonly colors?: Readonly<Record<string, string>>;
  readonly tokenColors?: IRawTheme['settings'];
}

/** The token colours of a theme and of those it is built on. */
export function readTheme(path: string): IRawTheme {
  const files = readThemeFiles(path);
  const foreground = files.findLast(({ colors }) => colors?.['editor.foreground'])?.colors?.[
    'editor.foreground'
  ];
  return {
    settings: [
      { settings: { foreground: foreground ?? '#7f7f7f', background: '#000000' } },
      ...files.flatMap(({ tokenColors }) => tokenColors ?? []),
    ],
  };
}

function readThemeFiles(path: string): ThemeFile[] {
  // Themes are JSON with comments, each on a line of its own, and commas behind the last entries.
  const text = readFileSync(path, 'utf8')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/,(?=\s*[}\]])/g, '');
  const theme: ThemeFile = JSON.parse(text);
  return [...(theme.include ? readThemeFiles(join(dirname(path), theme.include)) : []), theme];
}
