import { diffLines } from 'diff';
import { renderMessage, type RuleMeta } from '../../server/src/core/index.ts';
import { explanationsEn } from '../../server/src/core/messages/explanations.en.ts';
import { explanationsZhCN } from '../../server/src/core/messages/explanations.zh-cn.ts';
import type { RuleId } from '../../server/src/core/messages/rule-id.ts';
import { fixText, formsText, severityText, tagText } from './rule-words.ts';

/** A text in which a rule finds something, and the right text it was made from. */
export interface Example {
  readonly wrong: string;
  readonly right: string;
}

/** More lines than this explain nothing. */
const MOST_LINES = 8;
const LONGEST_LINE = 160;

/** The page of a rule, opened from the code of its findings. */
export function rulePage(rule: RuleMeta, example: Example | undefined): string {
  const zh = explanationsZhCN[rule.id as RuleId];
  const en = explanationsEn[rule.id as RuleId];
  return `<!-- 由 npm run generate 生成，请勿手工修改 -->
# ${rule.id}

**${renderMessage(rule.summary, 'zh-CN')}**

| 级别 | 分组 | 修复 | 适用格式 | 依据 |
| --- | --- | --- | --- | --- |
| ${severityText(rule, 'zh-CN')} | ${tagText(rule, 'zh-CN')} | ${fixText(rule, 'zh-CN')} | ${formsText(rule, 'zh-CN')} | ${rule.source} |

## 为什么要查

${zh.why}
${exampleText(example)}
## 怎样改

${zh.mend}

## 怎样停用

${offText(rule.id)}

---

## ${renderMessage(rule.summary, 'en')}

${severityText(rule, 'en')} · ${tagText(rule, 'en')} · ${fixText(rule, 'en')} · ${formsText(rule, 'en')}

${en.why} ${en.mend}
`;
}

function offText(rule: string): string {
  if (rule === 'config-invalid') return '设置文件有误时不能停用此提示，改正或删除该文件即可。';
  return `在这一处停用（Markdown 和网页用注释，对下一行有效；Markdown 表格中的一行用 \`govreport-disable-line\`，写在该行最后一格内）：

\`\`\`markdown
<!-- govreport-disable-next-line ${rule} -->
\`\`\`

纯文本用单独一行，核对时不作为正文：

\`\`\`text
#govreport-disable-next-line ${rule}
\`\`\`

\`govreport-disable-table\` 对下一张表有效，\`govreport-disable-file\` 对整个文件有效。编辑器的快速修复可以代写。

全部停用或改变级别：在 VS Code 设置中写 \`"govreport.rules": { "${rule}": "off" }\`，或在 \`.govreportrc.json\` 中写 \`"rules": { "${rule}": "off" }\`。`;
}

function exampleText(example: Example | undefined): string {
  if (!example) return '';
  const lines = diffLines(example.wrong, example.right).flatMap(({ value, added, removed }) =>
    added || removed
      ? value
          .replace(/\n$/, '')
          .split('\n')
          .map((line) => `${added ? '+' : '-'} ${shortened(line)}`)
      : [],
  );
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…'] : lines;
  return shown.length === 0
    ? ''
    : `\n## 示例\n\n减号为错误写法，加号为正确写法。\n\n\`\`\`diff\n${shown.join('\n')}\n\`\`\`\n`;
}

/** A long paragraph is not what the example is about. */
function shortened(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}
