/** Every sentence the product says to people, in Chinese: the source of the catalogue. `{gaps}` are filled by name. */
export const zhCN = {
} as const;
