import { organKey } from '../neighbours/organ-key.ts';
import type { JsonValue } from './read-json.ts';
import { matchesPath } from './path-pattern.ts';
import type { SettingsReader } from './settings-reader.ts';

/** Whose reports some files are, where their titles do not say it, or say it in another way each year. */
export interface OrganSetting {
  readonly organ: string;
  /** Names that its reports bear. */
  readonly names: readonly string[];
  /** Files that are its reports, as patterns of paths from the folder of the file of settings. */
  readonly files: readonly string[];
}

/** Whose reports a report adds up. */
export interface RollupSetting {
  readonly organ: string;
  readonly parts: readonly string[];
}

/** `organs`: a list of organs with the names or the files that stand for them. */
export function readOrgans(reader: SettingsReader, value: JsonValue): OrganSetting[] {
  return reader.recordsOf(value, 'organs', ['organ'], ['names', 'files']).flatMap((record) => {
    const organ = stringIn(reader, record, 'organ');
    return organ === null
      ? []
      : [{ organ, names: stringsIn(reader, record, 'names'), files: stringsIn(reader, record, 'files') }];
  });
}

/** `rollups`: a list of organs with the organs whose reports theirs add up. */
export function readRollups(reader: SettingsReader, value: JsonValue): RollupSetting[] {
  return reader.recordsOf(value, 'rollups', ['organ', 'parts']).flatMap((record) => {
    const organ = stringIn(reader, record, 'organ');
    return organ === null ? [] : [{ organ, parts: stringsIn(reader, record, 'parts') }];
  });
}

/** Whose report a file is by the settings; undefined where they don't say. */
export function organBySettings(
  settings: readonly OrganSetting[],
  path: string,
  stated: string,
): string | undefined {
  const byFile = settings.find(({ files }) => files.some((pattern) => matchesPath(pattern, path)));
  return byFile?.organ ?? organByName(settings, stated);
}

/** The organ that a name stands for by the settings; undefined where they don't say. */
export function organByName(settings: readonly OrganSetting[], stated: string): string | undefined {
  const key = organKey(stated);
  return settings.find(({ names }) => names.some((name) => organKey(name) === key))?.organ;
}

/** The organs whose reports an organ's report adds up; none where settings name none. */
export function partsBySettings(
  rollups: readonly RollupSetting[],
  organs: readonly OrganSetting[],
  organ: string,
): readonly string[] {
  // By whichever of its names an organ is called.
  const known = (name: string): string => organByName(organs, name) ?? name;
  const key = organKey(known(organ));
  return rollups
    .filter((each) => organKey(known(each.organ)) === key)
    .flatMap(({ parts }) => parts.map(known));
}

function stringIn(reader: SettingsReader, record: ReadonlyMap<string, JsonValue>, name: string) {
  const value = record.get(name);
  return value ? reader.stringOf(value, name) : null;
}

function stringsIn(reader: SettingsReader, record: ReadonlyMap<string, JsonValue>, name: string): string[] {
  const value = record.get(name);
  return value ? reader.stringsOf(value, name) : [];
}
