import type { CompletionKind } from '../features/completion/completion.ts';

/** What the list of completions says of each. */
export const completionEn = {
  'completion.report': 'whole report, every figure 0',
  'completion.title': 'title of the report',
  'completion.heading': 'heading of a part',
  'completion.section': 'heading and content',
  'completion.subheading': 'sub-heading',
  'completion.table': 'table, every figure 0',
  'completion.caption': 'caption in the table',
  'completion.row': 'whole row',
  'completion.label': 'row label',
  'completion.phrase': 'standard sentence',
  'completion.citation': 'document and its number',
  'completion.signature': 'organ and date',
} as const satisfies Record<`completion.${CompletionKind}`, string>;
