import type { SessionAction, SittingStatus } from '@alize/contracts';

/** As the trigger `committee_session_transition` has them. */
const TRANSITIONS: Readonly<Record<SittingStatus, readonly SittingStatus[]>> = {
  planned: ['convened', 'cancelled'],
  convened: ['convened', 'open', 'cancelled'],
  open: ['closed'],
  closed: [],
  cancelled: [],
};
export const canMoveSession = (from: SittingStatus, to: SittingStatus): boolean =>
  TRANSITIONS[from].includes(to);

/** `presides`: holds the chair of the territory's committee, or of this session. */
export function sessionActions(
  status: SittingStatus,
  { runs, presides }: { runs: boolean; presides: boolean },
): SessionAction[] {
  const conducts = runs || presides;
  const found: [SessionAction, boolean][] = [
    ['arrange', runs && ['planned', 'convened'].includes(status)],
    ['convene', runs && ['planned', 'convened'].includes(status)],
    ['cancel', runs && ['planned', 'convened'].includes(status)],
    ['open', conducts && status === 'convened'],
    ['presence', conducts && ['convened', 'open'].includes(status)],
    ['decide', conducts && status === 'open'],
    ['close', conducts && status === 'open'],
    ['write_minutes', runs && status === 'closed'],
  ];
  return found.flatMap(([action, may]) => (may ? [action] : []));
}

/** « SAVOIE-2026-03 »: what papers call a session. */
export const sessionNumber = (code: string, year: number, number: number): string =>
  `${code.toUpperCase()}-${year}-${String(number).padStart(2, '0')}`;
