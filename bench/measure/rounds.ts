/**
 * Runs all contenders in turn, round after round, beginning with another one each time. One that gives null sits a round
 * out.
 */
export async function interleave<Result>(
  contenders: readonly (() => Promise<Result | null>)[],
  rounds: number,
): Promise<Result[][]> {
  const results: Result[][] = contenders.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < contenders.length; turn++) {
      const index = (turn + round) % contenders.length;
      const result = await contenders[index]?.();
      if (result) results[index]?.push(result);
    }
  return results;
}
