import { snippets } from '../../server/src/core/exchange/snippets.ts';
import { ruleCatalogue } from '../../server/src/core/index.ts';
import { cases } from '../../test/rules/cases.ts';
import { rulePage } from './rule-page.ts';
import { ruleTable } from './rule-table.ts';

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
