import {
  adjustableRules,
  type Locale,
  levels,
  message,
  type MessageId,
  renderMessage,
  tags,
} from '../../server/src/core/index.ts';

// What can be set of each rule, as JSON schemas: for VS Code's settings and for `.govreportrc.json`.

const say = (id: string, locale: Locale): string => renderMessage(message(id as MessageId), locale);
const sayBoth = (id: string): string => `${say(id, 'zh-CN')}\n\n${say(id, 'en')}`;

/** What may be named, and what each name is called in a language. */
const names: readonly { readonly name: string; describe(locale: Locale): string }[] = [
  ...tags.map((name) => ({ name, describe: (locale: Locale) => say(`schema.tag.${name}`, locale) })),
  ...adjustableRules.map(({ id, summary }) => ({
    name: id,
    describe: (locale: Locale) => renderMessage(summary, locale),
  })),
];

/** The schema of `.govreportrc.json`. */
export function projectFileSchema(): unknown {
  const level = { enum: levels, enumDescriptions: levels.map((name) => sayBoth(`schema.level.${name}`)) };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: say('schema.title', 'zh-CN'),
    description: say('schema.title', 'en'),
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        description: sayBoth('schema.rules'),
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          names.map(({ name, describe }) => [
            name,
            { description: `${describe('zh-CN')}\n\n${describe('en')}`, ...level },
          ]),
        ),
      },
      suppress: {
        description: sayBoth('schema.suppress'),
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['path', 'rules'],
          properties: {
            path: { description: sayBoth('schema.path'), type: 'string' },
            rules: {
              description: sayBoth('schema.suppress-rules'),
              type: 'array',
              items: { enum: names.map(({ name }) => name) },
            },
          },
        },
      },
      baseline: { description: sayBoth('schema.baseline'), type: 'string' },
      organs: listOf('organs', ['organ'], {
        organ: 'string',
        names: 'strings',
        files: 'strings',
      }),
      rollups: listOf('rollups', ['organ', 'parts'], { organ: 'string', parts: 'strings' }),
    },
  };
}

/** A list of objects; each member is described under `schema.<list>.<member>`. */
function listOf(
  list: string,
  required: readonly string[],
  members: Readonly<Record<string, 'string' | 'strings'>>,
): unknown {
  const string = { type: 'string', minLength: 1 };
  return {
    description: sayBoth(`schema.${list}`),
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required,
      properties: Object.fromEntries(
        Object.entries(members).map(([name, kind]) => [
          name,
          {
            description: sayBoth(`schema.${list}.${name}`),
            ...(kind === 'string' ? string : { type: 'array', items: string }),
          },
        ]),
      ),
    },
  };
}

/** The setting `govreport.rules` of VS Code; its words are in `package.nls*.json`. */
export function rulesSetting(): unknown {
  return {
    type: 'object',
    default: {},
    scope: 'window',
    markdownDescription: '%configuration.rules%',
    additionalProperties: false,
    properties: Object.fromEntries(
      names.map(({ name }) => [
        name,
        { type: 'string', enum: levels, description: `%configuration.rule.${name}%` },
      ]),
    ),
  };
}

/** The words of that setting in a language. */
export function settingWords(locale: Locale): Record<string, string> {
  return Object.fromEntries(
    names.map(({ name, describe }) => [`configuration.rule.${name}`, describe(locale)]),
  );
}
