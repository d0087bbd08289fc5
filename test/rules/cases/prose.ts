import { type Case, type Cases, md } from '../make-cases.ts';

/** A sentence at the beginning of 总体情况. */
const says = (name: string, right: string, wrong: string, finds: readonly string[] = []): Case => {
  const made = md(name, [['全年按时公开', `${wrong}全年按时公开`]], finds);
  return { ...made, right: made.right.replace('全年按时公开', `${right}全年按时公开`) };
};

/** Counts in prose against the tables and against one another. More sentences are in test/core/prose.test.ts. */
export const proseCases: Cases = {
  'prose-table-mismatch': [
    says(
      'two digits changed places',
      '全年新收政府信息公开申请3525件。',
      '全年新收政府信息公开申请3552件。',
      ['prose-table-mismatch'],
    ),
    says('the outcomes of a group', '', '全年收到申请3525件，其中无法提供897件，不予处理117件。', [
      'prose-table-mismatch',
    ]),
    md('digits in full width with blanks around them', [
      ['全年按时公开', '全年新收政府信息公开申请 ３５２５ 件。全年按时公开'],
    ]),
  ],
  'prose-denies-nonzero': [
    says('cases that there were', '', '未发生因政府信息公开引起的行政复议。', ['prose-denies-nonzero']),
  ],
  'prose-balance': [
    says(
      'as much is left over as came from last year, and less was done than came in',
      '',
      '新收政府信息公开申请3525件，上年结转121件，办结3525件，结转下年125件。',
      ['prose-table-mismatch', 'prose-balance'],
    ),
  ],
  'breakdown-sum': [
    says(
      'an item is wrong',
      '公开信息5312条，其中概况类509条、动态类2242条、目录类2561条。',
      '公开信息5312条，其中概况类509条、动态类2242条、目录类2516条。',
      ['breakdown-sum'],
    ),
  ],
  'percent-share': [
    says('another share', '公开信息200条，其中图解50条，占25%。', '公开信息200条，其中图解50条，占20%。', [
      'percent-share',
    ]),
  ],
  'growth-percent': [
    says(
      'the rate is of this year’s figure',
      '公开信息150条，较上年增加50条，增长50%。',
      '公开信息150条，较上年增加50条，增长33.3%。',
      ['growth-percent'],
    ),
  ],
};
