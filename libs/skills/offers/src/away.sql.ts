/** SQL: the person is not to be written to on `day`: away, as an offer of theirs says, or wishing silence. */
export const AWAY = (person: string, day: string) =>
  `(EXISTS (SELECT FROM offer ao JOIN offer_absence ab ON ab.offer_id = ao.id
      WHERE ao.person_id = ${person} AND ${day} BETWEEN ab.starts_on AND ab.ends_on)
    OR EXISTS (SELECT FROM mail_rhythm ar WHERE ar.person_id = ${person} AND ar.silent_until >= ${day}))`;
