import type { Finding, RuleMeta } from '../findings/finding.ts';
import { type Message, message } from '../messages/message.ts';
import type { Range } from '../text/range.ts';

/** The id of what is said of a file of settings. */
export const CONFIG_INVALID = 'config-invalid';

/** A rule about the file of settings, not about a report: it is found where that is read (`settings/project-file.ts`). */
export const configInvalid: RuleMeta = {
  id: CONFIG_INVALID,
  severity: 'error',
  fix: 'none',
  tag: 'structure',
  source: 'govreport 设置文件的格式',
  summary: message('config-invalid.summary'),
};

/** Something wrong with a file of settings. */
export function configFinding(text: Message, range: Range): Finding {
  const { severity } = configInvalid;
  return { rule: CONFIG_INVALID, severity, message: text, range, related: [], data: {}, fixes: [] };
}
