import * as vscode from 'vscode';
import { actionsFor, applyAction } from './code-actions.ts';
import { openText, replaceText } from './documents.ts';
import { assert, assertEqual } from './assert.ts';
import { until } from './until.ts';

const ROW = '| 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |';
const HEADER =
  '| 办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |';
const REPORT = `# 云川县财政局2024年政府信息公开工作年度报告

## 一、总体情况

2024年，云川县财政局依法公开信息。

## 三、收到和处理政府信息公开申请情况

${HEADER}
${ROW}
| 二、上年结转政府信息公开申请数量 |  | 0 | 0 | 0 | 0 | 0 | 0 |

正文。

云川县财政局

2025年1月20日
`;

/** An open report that the client knows to be one. */
async function openReport(text = REPORT, language = 'markdown'): Promise<vscode.TextDocument> {
  const document = await openText(text, language);
  await until('problems', async () => vscode.languages.getDiagnostics(document.uri).length > 0 || undefined);
  return document;
}

/** Puts the caret where a text begins. */
function putCaret(document: vscode.TextDocument, text: string, behind = 0): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert(editor?.document === document, 'the report is not in front');
  const at = document.positionAt(document.getText().indexOf(text) + behind);
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

suite('editing on request', () => {
  test('the layout of a report is tidied up by command', async () => {
    const document = await openReport(
      REPORT.replace('\n\n## 三、', '\n## 三.').replace('| 1 | 2 |', '|  1|2   |'),
    );
    await until('a tidy report', async () => {
      await vscode.commands.executeCommand('govreport.format', document.uri);
      return document.getText() === REPORT || undefined;
    });
  });

  test('the formatter of the editor is ours for reports in plain text alone', async () => {
    const text = REPORT.replace(/^#+ /gm, '').replace('三、收到', '三.收到');
    const document = await openReport(text, 'govreport');
    const options = { tabSize: 4, insertSpaces: true };
    const edits = await until('edits', async () => {
      const found = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
        'vscode.executeFormatDocumentProvider',
        document.uri,
        options,
      );
      return found?.length ? found : undefined;
    });
    assertEqual(
      edits.map(({ newText }) => newText),
      ['、'],
    );
    const markdown = await openReport(REPORT.replace('三、收到', '三.收到'));
    const others = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      markdown.uri,
      options,
    );
    assertEqual(others ?? [], []);
  });

  test('organ and year are renamed through the report', async () => {
    const document = await openReport();
    const rename = async (text: string, newName: string): Promise<void> => {
      const at = document.positionAt(document.getText().indexOf(text) + 1);
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        newName,
      );
      assert(await vscode.workspace.applyEdit(edit), 'the renaming was refused');
    };
    await rename('云川县财政局', '云川县审计局');
    await rename('2024', '2025');
    assertEqual(
      document.getText(),
      REPORT.replaceAll('财政局', '审计局').replaceAll('2025', '2026').replaceAll('2024', '2025'),
    );
  });

  test('a table is rewritten by an action, and back', async () => {
    const document = await openReport();
    for (const [title, wanted] of [
      ['HTML', '<td>21</td>'],
      ['Markdown', ROW],
    ] as const) {
      const at = document.positionAt(document.getText().indexOf('本年新收'));
      const kind = vscode.CodeActionKind.RefactorRewrite;
      const actions = await actionsFor(document, new vscode.Range(at, at), kind);
      const action = actions.find((offered) => offered.title.includes(title));
      assert(action, `no action to ${title}`);
      await applyAction(action);
      assert(document.getText().includes(wanted), `no ${wanted}`);
    }
  });

  test('a report is converted beside, itself untouched', async () => {
    const plain = REPORT.replace(/^#+ /gm, '');
    const document = await openReport(plain);
    const converted = await vscode.commands.executeCommand<vscode.TextDocument>(
      'govreport.convertToMarkdown',
      document.uri,
    );
    assert(converted.getText().startsWith('# 云川县财政局2024年'), 'not its title');
    assertEqual([converted.isUntitled, converted.languageId, document.getText()], [true, 'markdown', plain]);
  });

  test('commands go from value to value', async () => {
    const document = await openReport();
    const editor = putCaret(document, '| 6 |', 2);
    const step = async (command: string): Promise<string> => {
      await vscode.commands.executeCommand(`govreport.${command}`);
      return document.getText(editor.selection);
    };
    await until('the next value', async () => (await step('nextCell')) === '21' || undefined);
    assertEqual(await step('nextCell'), '');
    // What is typed into the blank cell is its value.
    await vscode.commands.executeCommand('type', { text: '7' });
    assert(document.getText().includes('| 二、上年结转政府信息公开申请数量 | 7 | 0 |'), document.getText());
    assertEqual(await step('previousCell'), '21');
    for (const _ of Array(6)) await step('previousCell');
    assertEqual(await step('cellBelow'), '7');
    assertEqual(await step('cellBelow'), '7');
  });

  test('cells are never those of an older version', async () => {
    const document = await openReport();
    const editor = putCaret(document, '| 1 | 2', 2);
    const next = async (): Promise<string> => {
      await vscode.commands.executeCommand('govreport.nextCell');
      return document.getText(editor.selection);
    };
    // Its problems may be known a moment before it is known to be a report.
    await until('the next value', async () => (await next()) === '2' || undefined);
    await replaceText(document, '2024年，云川县', '2024年度，云川县');
    assertEqual(await next(), '3');
  });

  test('rows on the clipboard fill the table by command', async () => {
    const document = await openReport();
    await vscode.env.clipboard.writeText(
      '一、本年新收政府信息公开申请数量\t7\t0\t0\t0\t0\t0\t7\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n',
    );
    await vscode.commands.executeCommand('govreport.pasteTable');
    await until(
      'the pasted values',
      async () => document.getText().includes('| 7 | 0 | 0 | 0 | 0 | 0 | 7 |') || undefined,
    );
    assert(document.getText().includes('| 1 | 0 | 0 | 0 | 0 | 0 | 1 |'), 'not the second row');
  });
});
