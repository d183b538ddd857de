import type { MissionAction, MissionSide, MissionStatus } from '@alize/contracts';

/**
 * What may follow each status. Nobody has to say « we are in touch » to start: whoever logs a day has started. A mission
 * that never started ends by being dropped, not done.
 */
export const MISSION_TRANSITIONS: Readonly<Record<MissionStatus, readonly MissionStatus[]>> = {
  introduced: ['contacted', 'started', 'dropped'],
  contacted: ['started', 'dropped'],
  started: ['paused', 'done', 'dropped'],
  paused: ['started', 'done', 'dropped'],
  done: [],
  dropped: [],
};

/** Staying where one is is not a move. */
export const canMoveMission = (from: MissionStatus, to: MissionStatus): boolean =>
  MISSION_TRANSITIONS[from].includes(to);
export const hasEnded = (status: MissionStatus): boolean => MISSION_TRANSITIONS[status].length === 0;
export const hasStarted = (status: MissionStatus): boolean =>
  status !== 'introduced' && status !== 'contacted';

/** Whether a mission that ended may go on where it stood: its two people are still there, and one end may have been an error. */
export const canReopenMission = (from: MissionStatus, to: MissionStatus): boolean =>
  hasEnded(from) && !hasEnded(to);

/** What is wrong with the hours said at the end, or null. `logged`: of the days. */
export function faultOfHoursTold(told: number | undefined, logged: number): string | null {
  if (told === undefined) return logged > 0 ? null : 'mission/hours-missing';
  return told < logged ? 'mission/fewer-hours-than-logged' : null;
}

/** What somebody is to a mission; a partner's contact reads, and is neither. */
export interface Reader {
  side: MissionSide | null;
  runs: boolean;
}

/** What somebody may do now: the buttons of a page, and what the service accepts. */
export function actionsOf(
  status: MissionStatus,
  { side, runs }: Reader,
  given: Readonly<Record<MissionSide, boolean>>,
): MissionAction[] {
  const ended = hasEnded(status);
  const to = (next: MissionStatus) => canMoveMission(status, next);
  const acts = runs || side !== null;
  const feedback = ended && (side ? !given[side] : runs && !(given.requester && given.volunteer));
  const each: [MissionAction, boolean][] = [
    ['contact', acts && !ended],
    ['start', acts && to('started') && status !== 'paused'],
    ['pause', acts && to('paused')],
    ['resume', acts && status === 'paused'],
    ['finish', acts && to('done')],
    ['drop', acts && to('dropped')],
    ['log', mayLog(status, { side, runs })],
    ['feedback', feedback],
    ['reopen', runs && ended],
  ];
  return each.flatMap(([action, may]) => (may ? [action] : []));
}

/** The volunteer while the mission lasts; who runs the programme may put it right afterwards too. */
export const mayLog = (status: MissionStatus, { side, runs }: Reader): boolean =>
  runs || (side === 'volunteer' && !hasEnded(status));

/** Before an introduction two people may have met for so long: what is older is a slip of the finger. */
const YEARS_BEFORE = 3;

/**
 * What is wrong with the day of an entry, or null; days are `YYYY-MM-DD`. Who runs the programme may write down days before the
 * introduction, of a mission that was agreed on the telephone.
 */
export function faultOfLoggedDay(
  day: string,
  { introducedOn, today, runs }: { introducedOn: string; today: string; runs: boolean },
): string | null {
  if (day > today) return 'date/in-the-future';
  if (day >= introducedOn) return null;
  const earliest = `${Number(introducedOn.slice(0, 4)) - YEARS_BEFORE}${introducedOn.slice(4)}`;
  return runs && day >= earliest ? null : 'date/before-introduction';
}
