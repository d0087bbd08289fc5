import { snippets } from '../../server/src/core/exchange/snippets.ts';
import { ruleCatalogue } from '../../server/src/core/index.ts';
import { cases } from '../../test/rules/cases.ts';
import { thirdPartyNotices } from './notices.ts';
import { pinyinOfVocabulary } from './pinyin.ts';
import { rulePage } from './rule-page.ts';
import { ruleTable } from './rule-table.ts';
import { projectFileSchema, rulesSetting, settingWords } from './settings-schema.ts';

const json = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;

/** Files that follow from the engine's data, by path. */
export function generatedFiles(): Record<string, string> {
  const pages = ruleCatalogue.map((rule) => {
    const example = cases[rule.id]?.find(({ finds }) => finds.includes(rule.id));
    return [
      `docs/rules/${rule.id}.md`,
      rulePage(rule, example && { wrong: example.text, right: example.right }),
    ];
  });
  return {
    'snippets/govreport.json': json(snippets('text')),
    'snippets/markdown.json': json(snippets('markdown')),
    'server/src/core/features/completion/pinyin.json': json(pinyinOfVocabulary()),
    'schemas/govreportrc.schema.json': json(projectFileSchema()),
    'ThirdPartyNotices.txt': thirdPartyNotices(),
    ...Object.fromEntries(pages),
  };
}

/** Parts of files written by people that follow from the engine's data: what stands between the marks of that name. */
export const generatedParts: readonly {
  readonly path: string;
  readonly name: string;
  readonly text: string;
}[] = [
  { path: 'README.md', name: 'rules', text: ruleTable('zh-CN') },
  { path: 'README.en.md', name: 'rules', text: ruleTable('en') },
];

type Json = Record<string, unknown>;

/** Files in JSON written by people, parts of which follow from the engine's data: what makes them up to date. */
export const generatedMembers: readonly { readonly path: string; update(content: Json): Json }[] = [
  { path: 'package.json', update: withRulesSetting },
  { path: 'package.nls.json', update: (words) => withSettingWords(words, settingWords('en')) },
  { path: 'package.nls.zh-cn.json', update: (words) => withSettingWords(words, settingWords('zh-CN')) },
];

function withRulesSetting(content: Json): Json {
  const contributes = content.contributes as Json;
  const configuration = contributes.configuration as Json;
  const properties = { ...(configuration.properties as Json), 'govreport.rules': rulesSetting() };
  return { ...content, contributes: { ...contributes, configuration: { ...configuration, properties } } };
}

/** Those of rules that are gone go too. */
function withSettingWords(words: Json, settings: Json): Json {
  const others = Object.entries(words).filter(([key]) => !/^configuration\.rule\./.test(key));
  return { ...Object.fromEntries(others), ...settings };
}
