/** Nothing at or above the level asked for. */
export const EXIT_OK = 0;
/** Findings at or above it. */
export const EXIT_FINDINGS = 1;
/** Wrong usage, or input that can't be read. */
export const EXIT_TROUBLE = 2;
