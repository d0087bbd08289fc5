import * as vscode from 'vscode';
import { assert } from './assert.ts';
import { actionsFor, applyAction } from './code-actions.ts';
import { openText, replaceText, soundReport } from './documents.ts';
import { findingOf, findingsOf, ruleOf } from './findings.ts';
import { until } from './until.ts';

const sums = [
  'likely-wrong-cell',
  'applications-row-total',
  'applications-outcomes-total',
  'applications-balance',
];

suite('arithmetic', () => {
  test('a broken total is an error with a quick fix that mends it', async () => {
    const sound = await soundReport();
    const document = await openText(sound);
    await replaceText(document, '\t14\n', '\t15\n');

    const finding = await findingOf(document, ...sums);
    assert(finding.severity === vscode.DiagnosticSeverity.Error, `severity ${finding.severity}`);
    assert(finding.source === 'govreport', `source ${finding.source}`);

    const fixes = await until('a quick fix', async () => {
      const actions = await actionsFor(document, finding.range, vscode.CodeActionKind.QuickFix);
      return actions.filter(({ edit }) => edit).length > 0 ? actions.filter(({ edit }) => edit) : undefined;
    });
    const fix = fixes.find(({ isPreferred }) => isPreferred) ?? fixes[0];
    assert(fix, 'no fix');
    await applyAction(fix);

    await until('the errors to go', () => !findingsOf(document).some((left) => sums.includes(ruleOf(left))));
    assert(document.getText() === sound, `“${fix.title}” did not restore the report`);
  });
});
