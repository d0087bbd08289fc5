import { message } from '../messages/message.ts';
import { makeRange } from '../text/range.ts';
import { defineRule } from './rule.ts';

/** A report read in the wrong encoding: said once, at its beginning, in place of everything that could not be found in it. */
export const encodingSuspect = defineRule(
  { id: 'encoding-suspect', severity: 'warning', fix: 'none', tag: 'structure', source: '本工具的读取范围' },
  function* ({ report: { misreading, source } }) {
    if (!misreading) return;
    const { encoding, readAs } = misreading;
    const start = source.text.search(/\S/);
    const { line } = source.positionAt(Math.max(0, start));
    yield {
      message:
        encoding === null
          ? message('encoding-suspect.lost')
          : message('encoding-suspect', { encoding, read: readAs }),
      range: makeRange(Math.max(0, start), source.lineEnd(line)),
    };
  },
);
