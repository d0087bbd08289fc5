import { ConfigurationTarget, workspace } from 'vscode';

/**
 * Turns a rule off: in the settings of the folder that is open, else in those of the user. What else they say stays.
 *
 * @param rule the id of a rule, as the server's quick fix names it.
 */
export async function disableRule(rule: unknown): Promise<void> {
  if (typeof rule !== 'string') return;
  const settings = workspace.getConfiguration('govreport');
  const isInFolder = workspace.workspaceFolders !== undefined;
  const stated = settings.inspect<Record<string, string>>('rules');
  const rules = isInFolder ? stated?.workspaceValue : stated?.globalValue;
  const target = isInFolder ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update('rules', { ...rules, [rule]: 'off' }, target);
}
