// Runs the suite in an extension host of the pinned VS Code: `run-suite.mjs node` or `run-suite.mjs web`.
import { join } from 'node:path';
import { launchBrowser } from './browser.ts';
import { runToExit } from './cleanup.ts';
import { out, root } from './paths.ts';
import { forDevelopment, startServer } from './server.ts';
import { runSuiteInPage } from './suite-page.ts';
import { workbenchUrl } from './workbench.ts';
import { makeWorkspace } from './workspace.ts';

/** What makes VS Code take an extension host: it prefers Node for an extension that has both entries. */
const settingsOf = {
  node: {},
  web: { 'remote.extensionKind': { 'govreport.govreport': ['web'] } },
};

runToExit(async () => {
  const kind = process.argv[2] === 'web' ? 'web' : 'node';
  const folder = await makeWorkspace();
  const server = await startServer({
    log: join(out, `server-${kind}.log`),
    settings: settingsOf[kind],
    flags: forDevelopment,
  });
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const suite = join(out, 'suite', kind, 'index.js');
  const url = workbenchUrl(server, { folder, extension: root, suite });
  const result = await runSuiteInPage(page, url, join(out, `host-${kind}.log`));
  console.log(result.counts);
  return result.ok ? 0 : 1;
});
