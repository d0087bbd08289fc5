export const doorsZhCN = {} as const;
