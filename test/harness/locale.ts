import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes `--locale zh-cn` work in a VS Code that has no language pack: an empty one. VS Code's own texts stay
 * English, `vscode.env.language` is `zh-cn`, and our extension shows its Chinese.
 */
export async function installChineseLocale(userData: string): Promise<void> {
  const translations = join(userData, 'no-translations.json');
  await mkdir(userData, { recursive: true });
  await writeFile(translations, JSON.stringify({ contents: {} }));
  const pack = {
    hash: 'empty',
    label: '中文',
    extensions: [{ extensionIdentifier: { id: 'govreport.empty-language-pack' }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  await writeFile(join(userData, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
}
