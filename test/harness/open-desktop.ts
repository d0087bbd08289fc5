import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './paths.ts';
import { copySamples } from './samples.ts';

/**
 * Opens the desktop VS Code with the extension from the checkout and a copy of the samples. False when there is
 * none on the PATH or it would not start. The copy stays: its window outlives this program.
 */
export async function openInDesktop(): Promise<boolean> {
  const code = findCode();
  if (!code) return false;
  const folder = await mkdtemp(join(tmpdir(), 'govreport-samples-'));
  const file = await copySamples(folder);
  const opened = await succeeds(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder, file]);
  if (opened) {
    console.log('已在桌面版 VS Code 中打开示例报告；按 Ctrl+Shift+M（macOS：⇧⌘M）查看检查结果。');
    console.log(
      'A sample report is open in the desktop VS Code; Ctrl+Shift+M (macOS: ⇧⌘M) shows what was found.',
    );
  }
  return opened;
}

function findCode(): string | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.find((place) => existsSync(place));
}

function succeeds(program: string, args: string[]): Promise<boolean> {
  // Windows starts a .cmd only through its shell, which takes the arguments as one line.
  const windows = process.platform === 'win32';
  const [command, rest] = windows ? [`"${program}"`, args.map((arg) => `"${arg}"`)] : [program, args];
  return new Promise((resolve) => {
    const child = spawn(command, rest, { stdio: 'inherit', shell: windows });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
