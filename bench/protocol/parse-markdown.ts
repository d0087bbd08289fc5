import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BENCH } from '../places.ts';

interface Token {
  readonly map: unknown;
  readonly type: string;
  readonly markup: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
}

type MarkdownIt = new () => { parse(text: string, environment: object): readonly Token[] };

let parser: InstanceType<MarkdownIt> | undefined;

/** VS Code's Markdown server has its documents parsed by the editor. */
export function parseMarkdown(text: string): readonly Token[] {
  const require = createRequire(join(BENCH, 'package.json'));
  parser ??= new (require('markdown-it') as MarkdownIt)();
  return parser.parse(text, {}).map(({ type, markup, content, map, children }) => ({
    type,
    markup,
    content,
    map,
    children: children?.map((child) => ({ ...child, children: null })) ?? null,
  }));
}
