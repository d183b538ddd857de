import { fullName } from '@alize/accounts';
import type { KnownColleague } from '@alize/contracts';
import { type Actor, foldedSql, groupHead, reachOf } from '@alize/directory';
import { reachesOffer } from '@alize/offers';
import { Database } from '@alize/platform';
import { Injectable } from '@nestjs/common';

interface OfferRow {
  personId: string;
  firstName: string;
  lastName: string;
  organisation: string;
  offerId: string;
  title: string;
  status: 'active' | 'paused';
}
const named = (...parts: string[]) => foldedSql(`concat_ws(' ', ${parts.join(', ')})`);
/** Of the same address, or of the same name and employer's group; never who suggested them. Ten are more than ever fit. */
const SELECT_KNOWN = `
  SELECT p.id AS "personId", p.first_name AS "firstName", p.last_name AS "lastName", org.name AS organisation,
    o.id AS "offerId", o.title, o.status
  FROM suggested_colleague sc JOIN match m ON m.id = sc.match_id
  JOIN offer theirs ON theirs.id = m.offer_id JOIN organisation lender ON lender.id = theirs.organisation_id
  JOIN offer o ON o.status <> 'withdrawn' AND o.person_id <> theirs.person_id
  JOIN organisation org ON org.id = o.organisation_id JOIN person p ON p.id = o.person_id
  WHERE sc.match_id = $4 AND ${reachesOffer('o')} AND (p.email = lower(sc.email)
    OR (${groupHead('org')} = ${groupHead('lender')} AND ${foldedSql('sc.name')} IN (
      ${named('p.first_name', 'p.last_name')}, ${named('p.last_name', 'p.first_name')})))
  ORDER BY (o.territory_id = m.territory_id) DESC, (o.status = 'active') DESC, o.id LIMIT 10`;

/** Whether a colleague somebody suggested offers help already. */
@Injectable()
export class KnownColleagueQueries {
  constructor(private readonly db: Database) {}

  /** With the offers the reader reaches, those of the match's territory first; null where they reach none. */
  async of(actor: Actor, matchId: string): Promise<KnownColleague | null> {
    const rows = await this.db.query<OfferRow>(SELECT_KNOWN, [...reachOf(actor), matchId]);
    const [first] = rows;
    if (!first) return null;
    const { personId, organisation } = first;
    return {
      personId,
      name: fullName(first),
      organisation,
      offers: rows
        .filter((row) => row.personId === personId)
        .map(({ offerId, title, status }) => ({ id: offerId, title, status })),
    };
  }
}
