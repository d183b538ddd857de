/**
 * Days without a word after which two people are silent: a first contact comes sooner than a day noted. The board and the list of
 * appuis say the same.
 */
const SILENT_DAYS = { introduced: 7, underWay: 30 };

/** SQL: the day before which the last news of a mission in this status is too old. `$2` is today. */
export const silentBefore = (missionStatus: string): string =>
  `$2::date - CASE ${missionStatus} WHEN 'introduced' THEN ${SILENT_DAYS.introduced} ELSE ${SILENT_DAYS.underWay} END`;
