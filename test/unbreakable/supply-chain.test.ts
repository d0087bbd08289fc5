import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { shippedPackages, thirdPartyNotices } from '../../scripts/generate/notices.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { tally } from '../support/tried.ts';

const tried = tally('Unbreakable: supply chain', 5);

const folder = temporaryFolder();
const ROOT = join(import.meta.dirname, '../..');

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
const locks = execFileSync('git', ['ls-files', 'package-lock.json', '*/package-lock.json'], { cwd: ROOT })
  .toString()
  .trim()
  .split('\n');

describe.each(locks)('%s', (path) => {
  const { packages } = read<{ packages: Readonly<Record<string, LockedPackage>> }>(path);
  const own = packages[''] ?? {};
  const others = Object.entries(packages).filter(([place]) => place !== '');

  test('every version is exact, in it and in the package.json beside it', () => {
    const stated = read<LockedPackage>(path.replace('package-lock.json', 'package.json'));
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
      expect(own[kind] ?? {}).toEqual(stated[kind] ?? {});
      for (const [name, version] of Object.entries(stated[kind] ?? {})) {
        expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
        expect(packages[`node_modules/${name}`]?.version).toBe(version);
        tried('versions that are stated');
      }
    }
  });

  test('every package is known by its hash and comes from a registry', () => {
    for (const [place, { version, resolved, integrity, optional }] of others) {
      expect([place, version]).toEqual([place, expect.stringMatching(/^\d+\.\d+\.\d+/)]);
      // Peers of the benchmark for other machines, of which a registry may have nothing to be hashed.
      if (!(path.startsWith('bench/') && optional && integrity === undefined))
        expect([place, integrity]).toEqual([place, expect.stringMatching(/^sha512-[\w+/]{86}==$/)]);
      // Without an address it comes from the registry in use: no link, no repository, no other place.
      expect([place, resolved]).toEqual([place, undefined]);
    }
    tried('packages with their hashes', others.length);
  });

  test('everything that it asks for is in it, in a version that fits', () => {
    const folder = join(ROOT, path, '..');
    const { status, stderr } = spawnSync('npm', ['ls', '--all', '--package-lock-only'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

test('only these packages run something when they are installed', () => {
  const { packages } = read<{ packages: Readonly<Record<string, LockedPackage>> }>('package-lock.json');
  const scripts = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(scripts.map(([place]) => place)).toEqual([
    // Signs and publishes; optional, and not used here.
    'node_modules/@vscode/vsce-sign',
    // Puts the program for the platform in place.
    'node_modules/esbuild',
    'node_modules/keytar',
  ]);
  // None of them is part of the product.
  for (const [, { dev, devOptional }] of scripts) expect(dev || devOptional).toBe(true);
});

describe('licences', () => {
  const packages = shippedPackages();
  /** They ask for their text to be passed on, and for nothing else. */
  const ALLOWED = ['0BSD', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

  test('of everything that ships are allowed, and named in docs/dependencies.md', () => {
    const page = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');
    for (const { name, license } of packages) {
      expect([name, ALLOWED]).toEqual([name, expect.arrayContaining([license])]);
      expect(page).toMatch(new RegExp(`\\b${name}\\b`));
    }
    tried('packages that ship, with their licences', packages.length);
  });

  test('ship with the bundles, whole', () => {
    const notices = readFileSync(join(ROOT, 'ThirdPartyNotices.txt'), 'utf8');
    expect(notices).toBe(thirdPartyNotices());
    for (const { name, version, text } of packages) {
      expect(notices).toContain(`${name} ${version}\n`);
      expect(text.length).toBeGreaterThan(300);
    }
  });
});

test('the bundles hold packages of the list alone, and load nothing from elsewhere', async () => {
  const shipped = new Set(shippedPackages().map(({ name }) => name));
  const bundles = [
    { entry: 'client/src/node.ts', platform: 'node' },
    { entry: 'client/src/browser.ts', platform: 'browser' },
    { entry: 'client/webview/page.ts', platform: 'browser' },
    { entry: 'client/webview/compare/page.ts', platform: 'browser' },
    { entry: 'server/src/server.ts', platform: 'node' },
    { entry: 'server/src/browser.ts', platform: 'browser' },
    { entry: 'server/src/cli.ts', platform: 'node' },
  ] as const;
  const found = new Set<string>();
  for (const { entry, platform } of bundles) {
    const { metafile } = await build({
      entryPoints: [join(ROOT, entry)],
      absWorkingDir: ROOT,
      bundle: true,
      write: false,
      metafile: true,
      platform,
      format: 'cjs',
      outdir: 'nowhere',
      logLevel: 'error',
      ...(platform === 'browser' ? { mainFields: ['browser', 'module', 'main'] } : {}),
      external: entry.startsWith('client/src') ? ['vscode'] : [],
    });
    for (const input of Object.keys(metafile.inputs)) {
      const [, name] = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
      if (name !== undefined) found.add(name);
    }
    const outside = Object.values(metafile.outputs)
      .flatMap(({ imports }) => imports)
      .filter(({ external }) => external)
      .map(({ path }) => path.replace(/^node:/, ''));
    const allowed = platform === 'node' ? [...builtinModules, 'vscode'] : ['vscode'];
    expect([entry, outside.filter((path) => !allowed.includes(path))]).toEqual([entry, []]);
    tried('bundles');
  }
  expect([...found].filter((name) => !shipped.has(name))).toEqual([]);
  expect(found.size).toBeGreaterThan(10);
}, 60_000);

test('the .vsix holds what it must, and nothing else', () => {
  /** Every file of the package is one of these, and each of these is there. */
  const EXPECTED = [
    /^package\.json$/,
    /^package\.nls(?:\.zh-cn)?\.json$/,
    /^language-configuration\.json$/,
    /^(?:README|README\.en|CHANGELOG|CONTRIBUTING|SECURITY)\.md$/,
    /^LICENSE$/,
    /^ThirdPartyNotices\.txt$/,
    /^dist\/(?:client|client\.browser|server|server\.browser|cli)\.js$/,
    // What the server and the command line read when they need it.
    /^dist\/parts\/[a-z0-9-]+\.js$/,
    /^dist\/preview\/(?:page|compare)\.js$/,
    /^dist\/preview\/(?:preview|compare)\.css$/,
    /^dist\/preview\/table-(?:light|dark)\.svg$/,
    /^syntaxes\/govreport\.tmLanguage\.json$/,
    /^snippets\/(?:govreport|markdown)\.json$/,
    /^schemas\/govreportrc\.schema\.json$/,
    /^l10n\/bundle\.l10n\.zh-cn\.json$/,
    /^samples\/yunchuan-2024\.txt$/,
    /^docs\/[a-z-]+\.md$/,
    /^docs\/rules\/[a-z-]+\.md$/,
    /^docs\/images\/[a-z-]+\.png$/,
  ];
  // In a folder without the installed packages, which vsce looks through file by file before it leaves them out.
  const tracked = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const file of [...tracked.split('\0').filter(Boolean), 'dist'])
    if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(folder, file), { recursive: true });
  const vsce = join(ROOT, 'node_modules/@vscode/vsce/vsce');
  const listed = execFileSync(process.execPath, [vsce, 'ls', '--no-dependencies'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const files = listed.trim().split('\n');
  expect(files.filter((file) => !EXPECTED.some((pattern) => pattern.test(file)))).toEqual([]);
  expect(EXPECTED.filter((pattern) => !files.some((file) => pattern.test(file)))).toEqual([]);
  // What a machine knows of itself stays on it.
  for (const file of files.filter((name) => /\.(?:json|md|txt|css|svg)$/.test(name))) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    expect([file, /\/(?:home|Users|root|tmp)\/\w/.exec(text)?.[0]]).toEqual([file, undefined]);
  }
  tried('files of the .vsix', files.length);
});

/** Vulnerabilities that are known, do not reach us, and why. None. */
const EXPLAINED: Readonly<Record<string, string>> = {};

test('npm audit is clean or explained', ({ skip }) => {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=8000'], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 15_000,
  });
  const answer = parse(stdout);
  if (answer?.auditReportVersion === undefined) {
    console.log('npm audit is not tried: no registry here that answers');
    skip();
    return;
  }
  const known = Object.keys(answer.vulnerabilities ?? {});
  expect(known.filter((name) => !Object.hasOwn(EXPLAINED, name))).toEqual([]);
  tried('audits answered');
});

function parse(text: string): { auditReportVersion?: number; vulnerabilities?: object } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
