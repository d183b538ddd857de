/** The browser's clock, read here only. */
export const now = (): Date => new Date();

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
/** The day it is where the programme counts days, `YYYY-MM-DD`: just after midnight it is another one than in UTC. */
export const today = (): string => DAY.format(now());
