import * as vscode from 'vscode';
import { assertEqual } from './assert.ts';
import { openText, replaceText, soundReport, symbolsOf } from './documents.ts';
import { errorsOf, findingOf, findingsOf, ruleOf } from './findings.ts';
import { until } from './until.ts';

const PAUSES_MS = [0, 1, 2, 3, 5, 8, 13, 21];
const ROUNDS = 12;

suite('typing', () => {
  // A question about a version that is gone by the time it is read has to be asked again for the one that is there.
  test('findings are those of the last version, however fast the ones before it went by', async () => {
    const document = await openText(await soundReport(), 'govreport');
    for (const pause of PAUSES_MS) {
      await replaceText(document, '\t14\n', '\t15\n');
      await later(pause);
      await replaceText(document, '\t15\n', '\t16\n');
      await findingOf(document, 'likely-wrong-cell');
      await replaceText(document, '\t16\n', '\t17\n');
      await later(pause);
      await replaceText(document, '\t17\n', '\t14\n');
      await until('no errors', () => errorsOf(document).length === 0);
    }
    assertEqual(errorsOf(document), []);
  });

  // VS Code takes a refusal for an empty answer: lenses would go and come, and the text jump with them.
  test('what is asked about a version that goes by is answered all the same', async () => {
    const document = await openText(await soundReport(), 'govreport');
    await symbolsOf(document);
    /** What has no answer, by its name. */
    const ask = async (what: string): Promise<string[]> => {
      const found = await vscode.commands.executeCommand<unknown[] | undefined>(what, document.uri);
      return found?.length ? [] : [what];
    };
    const asked: Promise<string[]>[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      asked.push(ask('vscode.executeCodeLensProvider'));
      await replaceText(document, '\t14\n', '\t15\n');
      asked.push(ask('vscode.executeDocumentSymbolProvider'));
      await replaceText(document, '\t15\n', '\t14\n');
    }
    assertEqual((await Promise.all(asked)).flat(), []);
  });

  test('a server that is replaced meanwhile, and replaced again, has the last version', async () => {
    const document = await openText(await soundReport(), 'govreport');
    const restart = () => vscode.commands.executeCommand('govreport.restartServer');
    const restarted = [restart(), restart()];
    for (let round = 0; round < ROUNDS; round++) {
      await replaceText(document, '\t14\n', '\t15\n');
      await replaceText(document, '\t15\n', '\t14\n');
    }
    await replaceText(document, '\t14\n', '\t15\n');
    await Promise.all(restarted);
    await findingOf(document, 'likely-wrong-cell');
    // Of one server, not of two.
    assertEqual(
      findingsOf(document)
        .map(ruleOf)
        .filter((rule) => rule === 'likely-wrong-cell').length,
      1,
    );
    await replaceText(document, '\t15\n', '\t14\n');
    await until('no errors', () => errorsOf(document).length === 0);
  });
});

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
