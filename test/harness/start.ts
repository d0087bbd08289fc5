// `npm start`: a VS Code with the extension, on a copy of the samples, for a person to try. The desktop VS Code if
// `code` is on the PATH, else the pinned one in the browser.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runToExit } from './cleanup.ts';
import { installExtension, packageExtension } from './extension-package.ts';
import { openInDesktop } from './open-desktop.ts';
import { openInSystemBrowser } from './open-system-browser.ts';
import { host, out } from './paths.ts';
import { copySamples } from './samples.ts';
import { showProblemsOnOpening } from './show-problems.ts';
import { startServer } from './server.ts';
import { makeTempFolder } from './temp-folder.ts';
import { workbenchUrl } from './workbench.ts';

const { values: wishes } = parseArgs({
  options: {
    browser: { type: 'boolean', default: false },
    open: { type: 'boolean', default: true },
    port: { type: 'string' },
    language: { type: 'string' },
  },
  allowNegative: true,
});

runToExit(async () => {
  if (!wishes.browser && (await openInDesktop())) return 0;

  execFileSync('sh', [join(host, 'install.sh')], { stdio: 'inherit' });
  const folder = join(await makeTempFolder('try'), 'samples');
  const file = await copySamples(folder);
  const extensions = await installExtension(await packageExtension());
  const server = await startServer({
    log: join(out, 'server-start.log'),
    extensions,
    settings: await showProblemsOnOpening(folder),
    ...(wishes.port ? { port: Number(wishes.port) } : {}),
    ...(wishes.language ? { language: wishes.language } : {}),
  });

  const url = workbenchUrl(server, { folder, file });
  console.log(`
请用浏览器打开下面的网址（示例报告已打开，下方“Problems”列出检查结果）：
Open this address in a browser (a sample report is open, with what was found under “Problems”):

  ${url}

按 Ctrl+C 结束。Press Ctrl+C to stop.
`);
  if (wishes.open) openInSystemBrowser(url);
  // Until the signal that ends the run.
  return new Promise<number>(() => setInterval(() => undefined, 1 << 30));
});
