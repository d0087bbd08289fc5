import * as vscode from 'vscode';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';
import { assert, assertEqual } from './assert.ts';
import { openFile, openText, replaceText, symbolsOf, workspaceFile } from './documents.ts';
import { errorsOf, expectSoundReport, findingOf } from './findings.ts';
import { until } from './until.ts';

const COMMAND = 'govreport.newFromLastYear';

/** Asks for next year's report of a document and returns what is opened. */
async function nextOf(last: vscode.TextDocument): Promise<vscode.TextDocument> {
  const next = await vscode.commands.executeCommand<vscode.TextDocument | undefined>(COMMAND, last.uri);
  assert(next, 'nothing was opened');
  assertEqual(vscode.window.activeTextEditor?.document.uri.toString(), next.uri.toString());
  assert(next.isUntitled, 'it is in a file');
  return next;
}

suite('next year’s report', () => {
  test('of a report in the old format is in the new one, with what was carried on', async () => {
    const { text } = buildReport(figuresOf('抚远市 2020'), 'pipes', '云岭县人民政府');
    const carried = '| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
    const balanced = text
      .replace(carried, carried.replace('| 0 |', '| 5 |').replace(/0 \|$/, '5 |'))
      .replace(/(一、本年新收政府信息公开申请数量 \| )7(.*) 7 \|/, (_, a, b) => `${a}12${b} 12 |`);
    const last = await openText(balanced, 'markdown');
    const next = await nextOf(last);
    assertEqual(next.languageId, 'markdown');
    const made = next.getText();
    assert(made.includes('# 云岭县人民政府2021年政府信息公开工作年度报告'), made.slice(0, 100));
    assert(
      made.includes('| 二、上年结转政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |'),
      'nothing carried',
    );
    assert(made.includes('国办公开办函〔2021〕30号') && made.includes('本年废止件数'), 'not the new format');
    await findingOf(next, 'template-residue');
    const rows = (await symbolsOf(next)).find(({ name }) => name === '表二')?.children.length;
    assertEqual(rows, 6);
    await expectSoundReport(next);
    assertEqual(last.getText(), balanced);
  });

  test('is plain text where last year’s is', async () => {
    const { text } = buildReport(figuresOf('宿迁市 2023'), 'tab-cells', '云泽市人民政府');
    const next = await nextOf(await openText(text, 'plaintext'));
    assertEqual(next.languageId, 'govreport');
    assert(
      next.getText().includes('二、上年结转政府信息公开申请数量\t118\t3\t0\t0\t0\t0\t121\n'),
      'not carried',
    );
    await findingOf(next, 'template-residue');
  });

  test('of the real report of 抚远市', async function () {
    const path = 'corpus/fuyuan-2020.txt';
    const there = await vscode.workspace.fs.stat(workspaceFile(path)).then(
      () => true,
      () => false,
    );
    if (!there) this.skip();
    const next = await nextOf(await openFile(path));
    assert(next.getText().startsWith('抚远市人民政府2021年政府信息公开工作年度报告'), 'not its title');
    await findingOf(next, 'template-residue');
    assert(next.getText().includes('二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n'), 'not carried');
    await until('its errors to be open places only', () =>
      errorsOf(next).every((error) => error.startsWith('template-residue: ')),
    );
    await replaceText(next, '五、存在的主要问题及改进情况', '');
    await findingOf(next, 'section-missing');
  });

  test('of a text that is no report is refused', async () => {
    const letter = await openText('关于召开会议的通知\n', 'plaintext');
    assertEqual(await vscode.commands.executeCommand(COMMAND, letter.uri), undefined);
    assertEqual(vscode.window.activeTextEditor?.document.uri.toString(), letter.uri.toString());
  });
});
