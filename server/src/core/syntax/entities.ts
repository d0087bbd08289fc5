import { decodeHTML } from 'entities';

/** The character an entity stands for (`&nbsp;`, `&#8220;`); null for an unknown name. */
export function decodeEntity(entity: string): string | null {
  const text = decodeHTML(entity);
  return text === entity ? null : text;
}
