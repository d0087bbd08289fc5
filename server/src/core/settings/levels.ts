import type { RuleMeta, Severity } from '../findings/finding.ts';
import { ruleCatalogue } from '../rules/catalogue.ts';
import { CONFIG_INVALID } from '../rules/config-invalid.ts';

/** What can be asked of a rule: not to be run, a severity, or what it states itself. */
export const levels = ['off', 'info', 'warning', 'error', 'default'] as const;
/** One of them. */
export type Level = (typeof levels)[number];

/** Levels by the id of a rule or the tag of a group of rules. */
export type Levels = Readonly<Record<string, Level>>;

/** Whether a string is one of the levels. */
export function isLevel(value: unknown): value is Level {
  return levels.some((level) => level === value);
}

/** The groups of rules, in the order of the catalogue. */
export const tags: readonly RuleMeta['tag'][] = [
  'structure',
  'arithmetic',
  'neighbours',
  'prose',
  'dates',
  'style',
];

/** The rules whose level can be set: all but the one that says that the settings are wrong. */
export const adjustableRules: readonly RuleMeta[] = ruleCatalogue.filter(({ id }) => id !== CONFIG_INVALID);

/** What settings may name. */
export const adjustableNames: readonly string[] = [...tags, ...adjustableRules.map(({ id }) => id)];

/**
 * The severity of a rule, or `off`; null where it is as the rule states it.
 *
 * @param layers the nearest first: the first one that names the rule or its tag decides; within it the rule counts
 *   before its tag.
 */
export function levelOf(
  { id, tag }: Pick<RuleMeta, 'id' | 'tag'>,
  layers: readonly Levels[],
): Severity | 'off' | null {
  for (const layer of layers) {
    const level = ownLevel(layer, id) ?? ownLevel(layer, tag);
    if (level !== undefined) return level === 'default' ? null : level;
  }
  return null;
}

function ownLevel(layer: Levels, name: string): Level | undefined {
  return Object.hasOwn(layer, name) ? layer[name] : undefined;
}

/** What of a value out of an editor's settings is levels of known names; the rest the editor has underlined itself. */
export function readLevels(value: unknown): Levels {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, Level] => adjustableNames.includes(entry[0]) && isLevel(entry[1]),
    ),
  );
}
