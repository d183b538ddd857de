/** The browser's clock, read here only. */
export const now = (): Date => new Date();
