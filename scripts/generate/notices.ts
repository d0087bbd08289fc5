import { readdirSync, readFileSync } from 'node:fs';

/** A package of which something may be in the bundles. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The text of its licence, as it came. */
  readonly text: string;
}

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** What the product depends on, all the way down, in the order of the names. */
export function shippedPackages(): ShippedPackage[] {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  return Object.entries(lock.packages)
    .filter(([place, { dev, devOptional }]) => place !== '' && !dev && !devOptional)
    .map(([place, { version, license }]) => ({
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license: license ?? '',
      text: licenseOf(place),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function licenseOf(place: string): string {
  const file = readdirSync(place).find((name) => /^licen[cs]e(?:\.|$)/i.test(name));
  if (file === undefined) throw new Error(`${place} has no licence`);
  return readFileSync(`${place}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim();
}

/** The file of the notices that these licences ask for. */
export function thirdPartyNotices(): string {
  const packages = shippedPackages();
  const parts = packages.map(
    ({ name, version, license, text }) => `${'-'.repeat(78)}\n${name} ${version}\n${license}\n\n${text}\n`,
  );
  const head = `govreport is under the MIT licence (LICENSE). Its bundles hold code of these ${packages.length} packages:\n`;
  return [head, ...parts].join('\n');
}
