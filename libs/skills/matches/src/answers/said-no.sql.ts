/** SQL: a match (table alias `m`) whose volunteer declined, for good or until a day after `today` (a parameter). */
export const saidNo = (m: string, today: string): string =>
  `(${m}.status = 'declined' AND (${m}.ask_again_on IS NULL OR ${m}.ask_again_on > ${today}::date))`;
