import { l10n, QuickPickItemKind, type QuickPickItem, window, workspace } from 'vscode';
import { rulesRequest, type RulesResult } from '../../../server/src/lsp/protocol.ts';
import type { Ask } from '../ask-server.ts';
import { statedRules, writeRules } from '../rule-settings.ts';

interface RuleItem extends QuickPickItem {
  readonly rule?: { readonly id: string; readonly tag: string };
}

/** 选择规则: shows all rules, those that are on ticked, and turns off and on what the user unticks and ticks. */
export async function toggleRules(ask: Ask): Promise<void> {
  const { rules } = (await ask<RulesResult>(rulesRequest, {})) ?? { rules: [] };
  if (rules.length === 0) return;
  const effective = workspace.getConfiguration('govreport').get<Record<string, string>>('rules') ?? {};
  const isOn = ({ id, tag }: { readonly id: string; readonly tag: string }): boolean =>
    (effective[id] ?? effective[tag]) !== 'off';
  const items: RuleItem[] = [];
  let group = '';
  for (const rule of rules) {
    if (rule.group !== group) items.push({ label: rule.group, kind: QuickPickItemKind.Separator });
    group = rule.group;
    items.push({ label: rule.title, description: rule.id, picked: isOn(rule), rule });
  }
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Choose Rules'),
    placeHolder: l10n.t('Untick what is not to be checked. A .govreportrc.json comes before these settings.'),
    canPickMany: true,
    matchOnDescription: true,
  });
  if (!picked) return;
  const wanted = new Set(picked.flatMap(({ rule }) => rule?.id ?? []));
  const stated = { ...statedRules() };
  let changes = 0;
  for (const rule of rules) {
    if (wanted.has(rule.id) === isOn(rule)) continue;
    changes++;
    if (!wanted.has(rule.id)) stated[rule.id] = 'off';
    // Its group, or the user's own settings, may still turn it off: then it has to be said.
    else if (effective[rule.tag] === 'off' || stated[rule.id] !== 'off') stated[rule.id] = 'default';
    else delete stated[rule.id];
  }
  if (changes > 0) await writeRules(stated);
}
