import { expect, test } from 'vitest';
import { analyze, readFacts } from '../../server/src/core/index.ts';
import { buildReport } from '../support/build-report.ts';
import { figuresOf } from '../support/figures.ts';

test('elements left open hide nothing of what stands between and behind them', () => {
  const real = figuresOf('宿迁市 2024');
  const { text } = buildReport(real, 'html');
  const facts = readFacts(analyze(text, { notation: 'html' }).report).length;
  for (const open of ['<b>', '<div>', '<font>', '<p>甲</p><b>'])
    for (const many of [999, 1000, 2500]) {
      const opened = open.repeat(many);
      const changed = text.replace('<table>', `${opened}<table>`).replace('</tr>', `</tr>${opened}`);
      const { report, findings } = analyze(changed, { notation: 'html' });
      expect({ facts: readFacts(report).length, findings }).toEqual({ facts, findings: [] });
    }
});

test.each([
  '<noscript><img></noscript>',
  '<select><option>甲</select>',
  '<title>页</title>',
  '<template><p></template>',
])('%s among a thousand open elements hides nothing behind it', (passedOver) => {
  const { text } = buildReport(figuresOf('宿迁市 2024'), 'html');
  for (const many of [998, 999, 1000]) {
    const { report } = analyze('<b>'.repeat(many) + passedOver + text, { notation: 'html' });
    expect(readFacts(report)).toHaveLength(200);
  }
  const lines = analyze(`${'<div>'.repeat(1000)}甲</div>乙</div>丙</div>`, { notation: 'html' });
  expect(lines.report.document.blocks).toHaveLength(3);
});
