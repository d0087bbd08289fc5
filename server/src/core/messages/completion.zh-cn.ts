import type { CompletionKind } from '../features/completion/completion.ts';

/** What the list of completions says of each. */
export const completionZhCN = {
  'completion.report': '年报全文，各项默认为 0',
  'completion.title': '报告标题',
  'completion.heading': '部分标题',
  'completion.section': '标题和内容',
  'completion.subheading': '小标题',
  'completion.table': '表格，各项默认为 0',
  'completion.caption': '表内条目',
  'completion.row': '整行',
  'completion.label': '行名',
  'completion.phrase': '常用语',
  'completion.citation': '文件名称和文号',
  'completion.signature': '署名和日期',
} as const satisfies Record<`completion.${CompletionKind}`, string>;
