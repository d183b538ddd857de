/** People of the demonstration who look at pages. */
export const WHO = {
  animator: 'animation.savoie@alize.test',
  administrator: 'admin@alize.test',
  volunteer: 'intervenant@alize.test',
  partner: 'referent@alize.test',
  requester: 'dirigeante@alize.test',
  borrower: 'bonjour@maille-du-chatelard.test',
  member: 'nadia.cottin@comite.test',
} as const;

/** Ids of what pages are shown about. */
export interface Shown {
  /** The requester's, with somebody met. */
  needId: string;
  /** Open, nobody asked. */
  openNeedId: string;
  /** Confirmed, to qualify. */
  newNeedId: string;
  /** Introduced. */
  matchId: string;
  offerId: string;
  /** Who made the offer, for whom, under which convention. */
  personId: string;
  organisationId: string;
  conventionId: string;
  submissionId: string;
  /** Computed, to read. */
  assignmentId: string;
  /** A sitting that was held, and one that members are convened to. */
  heldId: string;
  comingId: string;
  /** A firm's dossier that it has sent. */
  applicationId: string;
  /** Paid, to be repaid. */
  advanceId: string;
}
