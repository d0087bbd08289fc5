import type { YearsChart } from '../../server/src/lsp/protocol.ts';
import { type ChartPart, chartParts, chartYears } from './chart-parts.ts';
import { element } from './dom.ts';
import { layOutBars } from './lay-out-bars.ts';
import { drawn } from './svg.ts';
import { say } from './words.ts';

/**
 * The years at hand in three small groups of bars, with their figures as a table for whoever does not see them. Null for
 * fewer than two years.
 */
export function drawChart(all: YearsChart): HTMLElement | null {
  const years = chartYears(all);
  if (years.length === 0) return null;
  const names = years.map(({ year }) => String(year));
  const parts = chartParts(years);
  return element(
    'section',
    { class: 'sheet years', 'aria-labelledby': 'years' },
    element('h2', { id: 'years' }, say('years')),
    element('div', { class: 'charts' }, ...parts.map((part) => drawPart(part, names))),
    // A table can't be made narrower than its words; what holds it can.
    element('div', { class: 'unseen' }, drawFigures(parts, names)),
  );
}

function drawPart(part: ChartPart, names: readonly string[]): HTMLElement {
  return element(
    'figure',
    { 'data-chart': part.id },
    element('figcaption', { 'aria-hidden': 'true' }, say(part.id)),
    drawBars(part, names),
    part.series.length > 1 ? drawLegend(part) : null,
  );
}

function drawBars(part: ChartPart, names: readonly string[]): SVGSVGElement {
  const { width, height, baseline, groups, isUpright } = layOutBars(part.series.map(({ values }) => values));
  const title = `chart-${part.id}`;
  return drawn(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-labelledby': title, class: 'bars' },
    drawn('title', { id: title }, describe(part, names)),
    ...hatching(part.id),
    ...groups.flatMap(({ middle, bars }, group) => [
      ...bars.flatMap(({ x, y, width: wide, height: tall, label }, series) => {
        const center = x + wide / 2;
        const place = isUpright
          ? { transform: `translate(${center} ${y - 4}) rotate(-90)`, class: 'figure upright' }
          : { x: center, y: y - 4, class: 'figure' };
        return [
          drawn('rect', {
            x: x + 1,
            y,
            width: Math.max(0, wide - 2),
            height: tall,
            ...styleOf(part, series),
          }),
          drawn('text', place, label),
        ];
      }),
      drawn('text', { x: middle, y: height - 4, class: 'name' }, names[group] ?? ''),
    ]),
    drawn('path', { d: `M0 ${baseline}H${width}`, class: 'axis' }),
  );
}

/** Series are told apart by more than their colour: full, hatched, or an outline. */
function styleOf({ id }: ChartPart, series: number): Record<string, string> {
  return series === 1 ? { class: 'series-1', fill: `url(#hatching-${id})` } : { class: `series-${series}` };
}

function hatching(id: string): SVGElement[] {
  const pattern = { id: `hatching-${id}`, width: 5, height: 5, patternUnits: 'userSpaceOnUse' };
  const lines = drawn('path', { d: 'M-1 1l2-2M0 5l5-5M4 6l2-2', class: 'hatching' });
  return [drawn('defs', {}, drawn('pattern', pattern, lines))];
}

function drawLegend(part: ChartPart): HTMLElement {
  const { id, series } = part;
  const entries = series.map(({ id: name }, index) =>
    element(
      'li',
      {},
      drawn(
        'svg',
        { viewBox: '0 0 12 12', class: 'swatch' },
        drawn('rect', { x: 1, y: 1, width: 10, height: 10, ...styleOf({ id, series }, index) }),
      ),
      say(name),
    ),
  );
  return element('ul', { class: 'legend', 'aria-hidden': 'true' }, ...entries);
}

/** 办理结果。2023：予以公开和部分公开 1519，不予公开 142，…；2024：…. */
function describe({ id, series }: ChartPart, names: readonly string[]): string {
  const years = names.map((name, at) => {
    const figures = series.map(({ id: figure, values }) => {
      const value = String(values[at] ?? say('unread'));
      return figure === id ? value : `${say(figure)} ${value}`;
    });
    return `${name}：${figures.join('，')}`;
  });
  return `${say(id)}。${years.join('；')}`;
}

/** The same figures, not seen but read out. */
function drawFigures(parts: readonly ChartPart[], names: readonly string[]): HTMLTableElement {
  const rows = parts.flatMap(({ series }) => series);
  return element(
    'table',
    { 'data-figures': 'years' },
    element('caption', {}, say('years')),
    element(
      'thead',
      {},
      element('tr', {}, element('td', {}), ...names.map((name) => element('th', { scope: 'col' }, name))),
    ),
    element(
      'tbody',
      {},
      ...rows.map(({ id, values }) =>
        element(
          'tr',
          { 'data-figure': id },
          element('th', { scope: 'row' }, say(id)),
          ...values.map((value) => element('td', {}, value === null ? say('unread') : String(value))),
        ),
      ),
    ),
  );
}
