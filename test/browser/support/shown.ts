/** People of the demonstration who look at pages. */
export const WHO = {
  animator: 'animation.savoie@alize.test',
  administrator: 'admin@alize.test',
  volunteer: 'intervenant@alize.test',
  partner: 'referent@alize.test',
  requester: 'dirigeante@alize.test',
} as const;

/** Ids of what pages are shown about. */
export interface Shown {
  needId: string;
  offerId: string;
  submissionId: string;
}
