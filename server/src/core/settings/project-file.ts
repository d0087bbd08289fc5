import type { Finding } from '../findings/finding.ts';
import { message } from '../messages/message.ts';
import type { IndexedReport } from '../neighbours/report-index.ts';
import type { ReportDigest } from '../neighbours/report-digest.ts';
import { configFinding } from '../rules/config-invalid.ts';
import type { Range } from '../text/range.ts';
import { adjustableNames, isLevel, type Level, type Levels, levels } from './levels.ts';
import { nearest } from './nearest.ts';
import {
  organBySettings,
  type OrganSetting,
  partsBySettings,
  readOrgans,
  readRollups,
  type RollupSetting,
} from './organs.ts';
import { matchesPath } from './path-pattern.ts';
import { type JsonValue, readJson } from './read-json.ts';
import { SettingsReader } from './settings-reader.ts';

/** The name of the file of settings of a folder and all that is in it. */
export const PROJECT_FILE = '.govreportrc.json';

/** What a file of settings says. */
export interface ProjectFile {
  readonly rules: Levels;
  /** Rules or tags that are off for some of the files. */
  readonly suppress: readonly { readonly path: string; readonly rules: readonly string[] }[];
  /** The file of findings that are known, as a path from the folder of this file, and where that is said. */
  readonly baseline: { readonly path: string; readonly range: Range } | null;
  readonly organs: readonly OrganSetting[];
  readonly rollups: readonly RollupSetting[];
}

/** A file of settings as far as it could be read, and what is wrong with it. */
export interface ReadProjectFile {
  readonly settings: ProjectFile;
  readonly findings: readonly Finding[];
}

/** Reads a file of settings. Total: what is wrong is a finding, the rest counts. */
export function readProjectFile(text: string): ReadProjectFile {
  const read = readJson(text);
  if ('fault' in read)
    return { settings: NOTHING, findings: [configFinding(message(read.fault.message), read.fault.range)] };
  const reader = new SettingsReader();
  const settings = readSettings(reader, read.value);
  return { settings, findings: reader.findings.sort((a, b) => a.range.start - b.range.start) };
}

/** The layers of levels that a file of settings has for one of its files; `path` from its folder, with `/`. */
export function layersFor({ rules, suppress }: ProjectFile, path: string): Levels[] {
  const off = suppress.filter((entry) => matchesPath(entry.path, path)).flatMap((entry) => entry.rules);
  return [Object.fromEntries(off.map((name): [string, Level] => [name, 'off'])), rules];
}

/** A report as its neighbours are to know it, by the file of settings nearest to it; `path` from the folder of that. */
export function indexedReport(
  digest: ReportDigest,
  project: { readonly settings: ProjectFile; readonly path: string } | null,
): IndexedReport {
  if (!project) return { digest };
  const { organs, rollups } = project.settings;
  const organ = organBySettings(organs, project.path, digest.organ);
  const parts = partsBySettings(rollups, organs, organ ?? digest.organ);
  return {
    digest,
    ...(organ === undefined ? {} : { organ }),
    parts,
  };
}

const NOTHING: ProjectFile = { rules: {}, suppress: [], baseline: null, organs: [], rollups: [] };
const KEYS = ['$schema', 'rules', 'suppress', 'baseline', 'organs', 'rollups'];

function readSettings(reader: SettingsReader, value: JsonValue): ProjectFile {
  const file = { ...NOTHING };
  for (const { name, value: setting } of reader.membersOf(value, PROJECT_FILE, KEYS)) {
    if (name === 'rules') file.rules = readRules(reader, setting);
    else if (name === 'suppress') file.suppress = readSuppress(reader, setting);
    else if (name === 'organs') file.organs = readOrgans(reader, setting);
    else if (name === 'rollups') file.rollups = readRollups(reader, setting);
    else {
      const path = reader.stringOf(setting, name);
      if (name === 'baseline' && path !== null) file.baseline = { path, range: setting.range };
    }
  }
  return file;
}

function readRules(reader: SettingsReader, value: JsonValue): Levels {
  const rules: Record<string, Level> = {};
  for (const { name, nameRange, value: level } of reader.membersOf(value, 'rules')) {
    if (!isName(reader, name, nameRange)) continue;
    if (level.kind === 'string' && isLevel(level.value)) rules[name] = level.value;
    else
      reader.object('config-invalid.level', level.range, {
        value: level.kind === 'string' ? level.value : name,
        choices: levels.join('、'),
      });
  }
  return rules;
}

function readSuppress(reader: SettingsReader, value: JsonValue): ProjectFile['suppress'] {
  return reader.recordsOf(value, 'suppress', ['path', 'rules']).flatMap((record) => {
    const [path, rules] = [record.get('path'), record.get('rules')];
    if (!path || !rules) return [];
    const pattern = reader.stringOf(path, 'path');
    const names = reader.itemsOf(rules, 'rules').flatMap((rule) => {
      const name = reader.stringOf(rule, 'rules');
      return name !== null && isName(reader, name, rule.range) ? [name] : [];
    });
    return pattern === null ? [] : [{ path: pattern, rules: names }];
  });
}

function isName(reader: SettingsReader, name: string, range: Range): boolean {
  if (adjustableNames.includes(name)) return true;
  const near = nearest(name, adjustableNames);
  if (near === null) reader.object('config-invalid.rule', range, { name });
  else reader.object('config-invalid.rule-near', range, { name, near });
  return false;
}
