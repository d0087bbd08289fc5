import { type TextDocument, Uri, window, workspace } from 'vscode';

/** The report that comes with the extension, in which there is something to find. */
const SAMPLE = ['samples', 'yunchuan-2024.txt'];

/** 打开示例年报: a copy without a file, so that it can be played with. */
export async function openSample(extension: Uri): Promise<TextDocument> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, ...SAMPLE));
  const content = new TextDecoder().decode(bytes);
  const document = await workspace.openTextDocument({ language: 'govreport', content });
  await window.showTextDocument(document);
  return document;
}
