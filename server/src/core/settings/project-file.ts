import type { Finding } from '../findings/finding.ts';
import { type MessageId, message } from '../messages/message.ts';
import { configFinding } from '../rules/config-invalid.ts';
import { makeRange, type Range } from '../text/range.ts';
import { adjustableNames, isLevel, type Level, type Levels, levels } from './levels.ts';
import { nearest } from './nearest.ts';
import { matchesPath } from './path-pattern.ts';
import { type JsonMember, type JsonValue, readJson } from './read-json.ts';

/** The name of the file of settings of a folder and all that is in it. */
export const PROJECT_FILE = '.govreportrc.json';

/** What a file of settings says. */
export interface ProjectFile {
  readonly rules: Levels;
  /** Rules or tags that are off for some of the files. */
  readonly suppress: readonly { readonly path: string; readonly rules: readonly string[] }[];
  /** The file of findings that are known, as a path from the folder of this file, and where that is said. */
  readonly baseline: { readonly path: string; readonly range: Range } | null;
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
  const reader = new ProjectFileReader();
  const settings = reader.read(read.value);
  return { settings, findings: reader.findings.sort((a, b) => a.range.start - b.range.start) };
}

/** The layers of levels that a file of settings has for one of its files; `path` from its folder, with `/`. */
export function layersFor({ rules, suppress }: ProjectFile, path: string): Levels[] {
  const off = suppress.filter((entry) => matchesPath(entry.path, path)).flatMap((entry) => entry.rules);
  return [Object.fromEntries(off.map((name): [string, Level] => [name, 'off'])), rules];
}

const NOTHING: ProjectFile = { rules: {}, suppress: [], baseline: null };
const KEYS = ['$schema', 'rules', 'suppress', 'baseline'];

class ProjectFileReader {
  readonly findings: Finding[] = [];

  read(value: JsonValue): ProjectFile {
    const file = { ...NOTHING };
    for (const member of this.#membersOf(value, '.govreportrc.json', KEYS)) {
      if (member.name === 'rules') file.rules = this.#readRules(member.value);
      else if (member.name === 'suppress') file.suppress = this.#readSuppress(member.value);
      else {
        const path = this.#stringOf(member.value, member.name);
        if (member.name === 'baseline' && path !== null) file.baseline = { path, range: member.value.range };
      }
    }
    return file;
  }

  #readRules(value: JsonValue): Levels {
    const rules: Record<string, Level> = {};
    for (const { name, nameRange, value: level } of this.#membersOf(value, 'rules')) {
      if (!this.#isName(name, nameRange)) continue;
      if (level.kind === 'string' && isLevel(level.value)) rules[name] = level.value;
      else
        this.#object('config-invalid.level', level.range, {
          value: level.kind === 'string' ? level.value : name,
          choices: levels.join('、'),
        });
    }
    return rules;
  }

  #readSuppress(value: JsonValue): ProjectFile['suppress'] {
    return this.#itemsOf(value, 'suppress').flatMap((item) => {
      const members = this.#membersOf(item, 'suppress', ['path', 'rules']);
      const of = (name: string): JsonValue | undefined =>
        members.find((member) => member.name === name)?.value;
      const [path, rules] = [of('path'), of('rules')];
      if (item.kind === 'object' && (!path || !rules))
        this.#object('config-invalid.missing', makeRange(item.range.start, item.range.start + 1), {
          name: path ? 'rules' : 'path',
        });
      if (!path || !rules) return [];
      const pattern = this.#stringOf(path, 'path');
      const names = this.#itemsOf(rules, 'rules').flatMap((rule) => {
        const name = this.#stringOf(rule, 'rules');
        return name !== null && this.#isName(name, rule.range) ? [name] : [];
      });
      return pattern === null ? [] : [{ path: pattern, rules: names }];
    });
  }

  #isName(name: string, range: Range): boolean {
    if (adjustableNames.includes(name)) return true;
    const near = nearest(name, adjustableNames);
    if (near === null) this.#object('config-invalid.rule', range, { name });
    else this.#object('config-invalid.rule-near', range, { name, near });
    return false;
  }

  #membersOf(value: JsonValue, name: string, known?: readonly string[]): readonly JsonMember[] {
    if (value.kind !== 'object') {
      this.#object('config-invalid.object', value.range, { name });
      return [];
    }
    return value.members.filter((member) => {
      if (!known || known.includes(member.name)) return true;
      this.#object('config-invalid.key', member.nameRange, { name: member.name, choices: known.join('、') });
      return false;
    });
  }

  #itemsOf(value: JsonValue, name: string): readonly JsonValue[] {
    if (value.kind === 'list') return value.items;
    this.#object('config-invalid.list', value.range, { name });
    return [];
  }

  #stringOf(value: JsonValue, name: string): string | null {
    if (value.kind === 'string') return value.value;
    this.#object('config-invalid.string', value.range, { name });
    return null;
  }

  #object(id: MessageId, range: Range, args: Readonly<Record<string, string>>): void {
    this.findings.push(configFinding(message(id, args), range));
  }
}
