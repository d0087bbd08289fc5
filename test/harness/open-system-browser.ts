import { spawn } from 'node:child_process';

/** Opens an address in the person's browser, if this machine has a screen and a way to. */
export function openInSystemBrowser(url: string): void {
  const opener = findOpener();
  if (!opener) return;
  const [program, ...args] = opener;
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  // The address has been printed: nothing is lost.
  child.on('error', () => undefined);
  child.unref();
}

function findOpener(): readonly [string, ...string[]] | undefined {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}
