import { Uri, type Webview } from 'vscode';

/** What a page is made of: a script and styles by their names in the folder, and what the script begins with. */
export interface PageParts {
  readonly script: string;
  readonly styles: readonly string[];
  /** Put into a `data-` attribute of the body. */
  readonly setup: object;
}

/** The folder of the pages' scripts and styles, all that they may load. */
export function pageResources(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'preview');
}

/**
 * The page, set once: what it shows comes by message. It runs one script, known by its nonce, and can reach nothing on
 * the network.
 */
export function pageHtml(webview: Webview, extension: Uri, parts: PageParts, language: string): string {
  const { script, styles, setup } = parts;
  const nonce = makeNonce();
  const resource = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(pageResources(extension), name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${styles.map((name) => `<link rel="stylesheet" href="${attribute(resource(name))}">`).join('\n')}
<title>govreport</title>
</head>
<body data-setup="${attribute(JSON.stringify(setup))}">
<script nonce="${nonce}" src="${attribute(resource(script))}"></script>
</body>
</html>`;
}

function makeNonce(): string {
  return globalThis.crypto.randomUUID().replaceAll('-', '');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
