/** What stands in a table: the label of a row, or a value. Names of the protocol, with their place in its legend. */
export const tokenTypes = ['reportLabel', 'reportFigure'] as const;

/**
 * `total`: in a row that is a sum of others; `computed`: in a column that is; `unreadable`: a value that is no number
 * although it has to be one.
 */
export const tokenModifiers = ['total', 'computed', 'unreadable'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];
