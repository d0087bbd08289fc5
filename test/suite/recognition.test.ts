import * as vscode from 'vscode';
import { assert, assertEqual } from './assert.ts';
import { openFile, openText, symbolsOf } from './documents.ts';
import { errorsOf, findingsOf, serverToCatchUp } from './findings.ts';
import { until } from './until.ts';

suite('recognition', () => {
  test('a plain text that is a report becomes a govreport document', async () => {
    const document = await openFile('fixtures/report-2023.txt');
    await until('language govreport', () => document.languageId === 'govreport');
    // Only the extensions of one's own extension host are to be seen.
    assert(
      vscode.extensions.getExtension('govreport.govreport')?.isActive,
      'the extension is not active in this host',
    );
  });

  test('a sound report has no errors', async () => {
    const document = await openFile('fixtures/report-2023.txt');
    await serverToCatchUp();
    assertEqual(errorsOf(document), []);
  });

  test('the outline holds the six parts', async () => {
    const document = await openFile('fixtures/report-2023.txt');
    const names = (await symbolsOf(document)).map(({ name }) => name);
    for (const part of ['总体情况', '主动公开', '收到和处理', '行政复议', '存在的主要问题', '其他需要报告']) {
      assert(
        names.some((name) => name.includes(part)),
        `no ${part} among ${names.join(' | ')}`,
      );
    }
  });

  test('a text that is no report is left alone', async () => {
    const notes = await openText(
      '# 会议纪要\n\n一、议题\n\n| 项 | 数 |\n| --- | --- |\n| 甲 | 1 |\n',
      'markdown',
    );
    const plain = await openText('今天讨论了三件事。\n');
    await serverToCatchUp();
    assertEqual([findingsOf(notes).length, findingsOf(plain).length], [0, 0]);
    assertEqual([notes.languageId, plain.languageId], ['markdown', 'plaintext']);
  });
});
