/** Both lists as one, each in its own order: what only `older` has stands behind what stands before it there. */
export function mergeOrders<T>(older: readonly T[], newer: readonly T[]): T[] {
  const merged = [...newer];
  let behind = 0;
  for (const entry of older) {
    const at = merged.indexOf(entry);
    if (at === -1) merged.splice(behind, 0, entry);
    behind = (at === -1 ? behind : at) + 1;
  }
  return merged;
}
