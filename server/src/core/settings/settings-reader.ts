import type { Finding } from '../findings/finding.ts';
import { type MessageId, message } from '../messages/message.ts';
import { configFinding } from '../rules/config-invalid.ts';
import { makeRange, type Range } from '../text/range.ts';
import type { JsonMember, JsonValue } from './read-json.ts';

/** Takes values of a file of settings for what they are to be, and keeps a finding of each that is not. */
export class SettingsReader {
  readonly findings: Finding[] = [];

  /** The members of an object. @param known their names, where no others may be there. */
  membersOf(value: JsonValue, name: string, known?: readonly string[]): readonly JsonMember[] {
    if (value.kind !== 'object') {
      this.object('config-invalid.object', value.range, { name });
      return [];
    }
    return value.members.filter((member) => {
      if (!known || known.includes(member.name)) return true;
      this.object('config-invalid.key', member.nameRange, { name: member.name, choices: known.join('、') });
      return false;
    });
  }

  itemsOf(value: JsonValue, name: string): readonly JsonValue[] {
    if (value.kind === 'list') return value.items;
    this.object('config-invalid.list', value.range, { name });
    return [];
  }

  stringOf(value: JsonValue, name: string): string | null {
    if (value.kind === 'string') return value.value;
    this.object('config-invalid.string', value.range, { name });
    return null;
  }

  stringsOf(value: JsonValue, name: string): string[] {
    return this.itemsOf(value, name).flatMap((item) => this.stringOf(item, name) ?? []);
  }

  /**
   * The members of each object of a list, by name.
   *
   * @param required what each of them has to have; those that lack one are left out.
   */
  recordsOf(
    value: JsonValue,
    name: string,
    required: readonly string[],
    optional: readonly string[] = [],
  ): ReadonlyMap<string, JsonValue>[] {
    return this.itemsOf(value, name).flatMap((item) => {
      const members = this.membersOf(item, name, [...required, ...optional]);
      const record = new Map(members.map((member) => [member.name, member.value]));
      const missing = required.find((each) => !record.has(each));
      if (missing === undefined) return [record];
      if (item.kind === 'object') {
        const { start } = item.range;
        this.object('config-invalid.missing', makeRange(start, start + 1), { name: missing });
      }
      return [];
    });
  }

  /** Something is not as it should be. */
  object(id: MessageId, range: Range, args: Readonly<Record<string, string>>): void {
    this.findings.push(configFinding(message(id, args), range));
  }
}
