import type { Finding } from './finding.ts';
import { fingerprintsOf } from './fingerprint.ts';

/** A finding that is known and not to be reported again. */
export interface KnownFinding {
  readonly rule: string;
  readonly fingerprint: string;
}

/** The known findings of many files, by their path from the folder of the baseline, with `/`. */
export type Baseline = Readonly<Record<string, readonly KnownFinding[]>>;

/** The findings that are not among the known ones. */
export function withoutKnown(findings: readonly Finding[], known: readonly KnownFinding[]): Finding[] {
  if (known.length === 0) return [...findings];
  const names = new Set(known.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`));
  const fingerprints = fingerprintsOf(findings);
  return findings.filter(({ rule }, index) => !names.has(`${rule} ${fingerprints[index]}`));
}

/** The findings of a file as a baseline keeps them. */
export function knownFrom(findings: readonly Finding[]): KnownFinding[] {
  const fingerprints = fingerprintsOf(findings);
  return findings.map(({ rule }, index) => ({ rule, fingerprint: fingerprints[index] ?? '' }));
}

/** A baseline as a file. */
export function writeBaseline(files: Baseline): string {
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
}

/** A baseline out of a file; null for a text that is none. */
export function readBaseline(text: string): Baseline | null {
  const value = parse(text.replace(/^\ufeff/, ''));
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.files)) return null;
  const lists = Object.entries(value.files);
  if (!lists.every(([, list]) => Array.isArray(list) && list.every(isKnownFinding))) return null;
  return Object.fromEntries(lists) as Baseline;
}

function isKnownFinding(value: unknown): value is KnownFinding {
  return isRecord(value) && typeof value.rule === 'string' && typeof value.fingerprint === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
