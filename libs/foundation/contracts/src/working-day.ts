/** Turns hours into the days people and conventions speak of. */
export const HOURS_A_WORKING_DAY = 7;
