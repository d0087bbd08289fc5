import { ConfigurationTarget, workspace } from 'vscode';

/** What the settings that we write to say of rules: those of the folder that is open, else those of the user. */
export function statedRules(): Readonly<Record<string, string>> {
  const stated = workspace.getConfiguration('govreport').inspect<Record<string, string>>('rules');
  return (workspace.workspaceFolders ? stated?.workspaceValue : stated?.globalValue) ?? {};
}

/** Replaces what they say of rules; nothing is left of it where it says nothing. */
export async function writeRules(rules: Readonly<Record<string, string>>): Promise<void> {
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const value = Object.keys(rules).length > 0 ? rules : undefined;
  await workspace.getConfiguration('govreport').update('rules', value, target);
}
