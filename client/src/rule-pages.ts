import { type CancellationToken, type TextDocumentContentProvider, Uri, workspace } from 'vscode';

/** The scheme of the pages of the rules, to which the code of each diagnostic leads. */
export const RULE_SCHEME = 'govreport-rule';

/** Where the server says that the page of a rule is; `{id}` is the rule. */
export const RULE_HREF = `${RULE_SCHEME}:/{id}.md`;

/** The pages of the rules as they come with the extension. */
export class RulePages implements TextDocumentContentProvider {
  readonly #extension: Uri;

  constructor(extension: Uri) {
    this.#extension = extension;
  }

  async provideTextDocumentContent({ path }: Uri, _token: CancellationToken): Promise<string> {
    const [, id] = /^\/([a-z0-9-]+)\.md$/.exec(path) ?? [];
    if (id === undefined) return '';
    const page = Uri.joinPath(this.#extension, 'docs', 'rules', `${id}.md`);
    return new TextDecoder().decode(await workspace.fs.readFile(page));
  }
}
