/**
 * How long what people gave is kept, in one place: what deletes reads it, the page « Vos données » says it, and the register
 * of personal data is compared with it.
 */
export const RETENTION = {
  /** A form whose address nobody confirmed, and who came with it. */
  unconfirmed: { days: 7 },
  /** The address somebody left where no territory is yet. */
  awaitedPlaces: { days: 365 },
  /** Fingerprints that keep strangers from having us write too much. */
  confirmationRequests: { days: 1 },
  /** What only moves things along: sessions and links to sign in, once they are over. */
  movedAlong: { days: 30 },
  /** What was said and written: as long as peers keep their files. */
  correspondence: { months: 36 },
  assignments: { days: 90 },
  audit: { days: 365 },
  missingSkills: { days: 365 },
  /** What a merge of two records moved: as long as it can be undone. */
  merges: { days: 7 },
  /** On the reader's own device. */
  drafts: { days: 7 },
} as const;
