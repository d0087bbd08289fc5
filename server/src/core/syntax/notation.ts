/** How a text is written as a whole. */
export type Notation = 'text' | 'markdown' | 'html';
