import type { KeptView, ListName } from '@alize/contracts';

type Ready = 'late' | 'toCall' | 'silent' | 'open';
const LATE = { id: 'late', view: { due: 'late', sort: 'nextOn', direction: 'asc' } } as const;
const TO_CALL = { id: 'toCall', view: { due: 'today', sort: 'nextOn', direction: 'asc' } } as const;

/** Views everybody needs, so that nobody has to keep them. */
export const READY_VIEWS: Record<ListName, readonly { id: Ready; view: KeptView }[]> = {
  missions: [LATE, TO_CALL, { id: 'silent', view: { stages: 'silent' } }],
  needs: [LATE, TO_CALL],
  offers: [{ id: 'open', view: { stages: 'active' } }],
  people: [LATE, TO_CALL],
  organisations: [LATE, TO_CALL],
};

/** Whether lines of the list come to an end: others are shown whole. */
export const hasEnds = (list: ListName): boolean => list !== 'people' && list !== 'organisations';
