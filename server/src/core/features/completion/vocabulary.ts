import { allRows, leafLabel, type RowForm } from '../../forms/form.ts';
import { forms } from '../../forms/index.ts';
import { standardPhrases } from '../../forms/standard-phrases.ts';
import { subheadings } from '../../forms/subheadings.ts';
import { lawDocuments } from '../../law/documents.ts';

/** What may be typed for things that have names of their own. */
export const names = {
  report: '年报',
  title: '标题',
  signature: '落款',
} as const;

/** The words of a row's own label, without its number: 属于国家秘密. */
export function wordsOfRow(row: RowForm): string {
  return leafLabel(row).replace(/^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+\.)/, '');
}

/** Everything that is offered by its pinyin, once each; `scripts/generate` spells it out in `pinyin.json`. */
export function vocabulary(): readonly string[] {
  return [
    ...new Set([
      ...Object.values(names),
      ...forms.flatMap((form) => [
        ...form.sections.flatMap(({ title, word }) => (word === undefined ? [title] : [title, word])),
        ...form.tables.flatMap((table) => [
          table.name,
          ...allRows(table).map(({ row }) => wordsOfRow(row)),
          ...table.blocks.flatMap(({ caption }) => (caption === undefined ? [] : [caption])),
        ]),
      ]),
      ...Object.values(subheadings).flatMap((within) => within.map(({ title }) => title)),
      ...standardPhrases.map(({ label }) => label),
      ...lawDocuments.map(({ title }) => title),
    ]),
  ];
}
