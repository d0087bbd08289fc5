import type { Finding } from './finding.ts';

/**
 * A name for each finding that stays the same when the text around it moves: rule, words and figures of the message and
 * place in the form, as a hash, and which of several alike it is. No sentence of the report can be read from it.
 */
export function fingerprintsOf(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, message, data }) => {
    const { section, table, row, column, stated, computed } = data;
    const key = JSON.stringify([rule, message, section, table, row, column, stated, computed]);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return `${hash(key)}:${occurrence}`;
  });
}

/** 64 bits as two of 32 (FNV-1a over UTF-16 units, from two beginnings), in hexadecimal. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
