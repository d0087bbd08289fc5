/** What the official template prints where text is due; counts as empty until it is replaced. */
export const PLACEHOLDER = '（文字描述）';
