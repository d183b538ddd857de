import { discreetName, fullName } from '@alize/accounts';
import type {
  Decline,
  HistoryEntry,
  ListMatches,
  Match as MatchView,
  MatchStatus,
  Page,
} from '@alize/contracts';
import { type Actor, History, reachOf, runs } from '@alize/directory';
import { Database, decodeIdCursor, notFound, toPage } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { answerBy } from './answers/answer.rules';
import { KnownColleagueQueries } from './answers/known-colleague.queries';
import { CandidateWords } from './candidate-words';
import { asWrittenOrMasked, knowledgeOf, matchHistory, type MatchSides } from './match-reader.rules';
import { MATCH_IN_SIGHT, wasIntroduced } from './match-reader.sql';
import type { Score } from './score/facts';

interface Side {
  id: string;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
}
interface MatchRow {
  id: string;
  status: MatchStatus;
  territory_id: string;
  explanation: Score;
  approved_at: Date;
  accepted_at: Date | null;
  note: string | null;
  why_you: string | null;
  animator_words: string | null;
  need: MatchView['need'];
  offer: { id: string; title: string; organisation: string; organisationId: string };
  requester: Side;
  volunteer: Side;
  decline: Decline;
  was_introduced: boolean;
}

const SIDE = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'firstName', ${alias}.first_name, 'lastName', ${alias}.last_name, 'email', ${alias}.email, 'phone', ${alias}.phone)`;
const SELECT_MATCHES = `
  SELECT m.id, m.status, m.territory_id, m.explanation, m.approved_at,
    CASE WHEN m.status = 'accepted' THEN (SELECT max(h.at) FROM history h WHERE h.subject = 'match' AND h.subject_id = m.id
      AND h.to_status = 'accepted') END AS accepted_at, m.note, m.why_you, m.animator_words,
    json_build_object('id', n.id, 'title', n.title, 'text', n.text, 'organisation', firm.name, 'communeName', place.name,
      'mode', n.mode, 'hours', n.hours, 'wantedBy', n.wanted_by) AS need,
    json_build_object('id', o.id, 'title', o.title, 'organisation', lender.name, 'organisationId', lender.id) AS offer,
    ${SIDE('r')} AS requester, ${SIDE('v')} AS volunteer, ${wasIntroduced} AS was_introduced,
    json_build_object('reason', m.decline_reason, 'details', m.decline_details, 'askAgainOn', m.ask_again_on,
      'colleague', (SELECT json_build_object('name', sc.name, 'email', sc.email, 'words', sc.words, 'settledAt', sc.settled_at)
        FROM suggested_colleague sc WHERE sc.match_id = m.id)) AS decline
  FROM match m
  JOIN need n ON n.id = m.need_id JOIN project p ON p.id = n.project_id JOIN organisation firm ON firm.id = p.organisation_id
  JOIN commune place ON place.code = n.commune_code
  JOIN offer o ON o.id = m.offer_id JOIN organisation lender ON lender.id = o.organisation_id
  JOIN person r ON r.id = n.contact_id JOIN person v ON v.id = o.person_id`;
@Injectable()
export class MatchesQueries {
  constructor(
    private readonly db: Database,
    private readonly history: History,
    private readonly words: CandidateWords,
    private readonly colleagues: KnownColleagueQueries,
  ) {}

  async get(actor: Actor, id: string): Promise<MatchView> {
    const match = await this.show(actor, await this.row(actor, id));
    const { decline } = match;
    if (!decline?.colleague || !runs(actor, match.territoryId)) return match;
    const known = (await this.colleagues.of(actor, id)) ?? undefined;
    return { ...match, decline: { ...decline, colleague: { ...decline.colleague, known } } };
  }

  async list(actor: Actor, query: ListMatches): Promise<Page<MatchView>> {
    const rows = await this.select(
      actor,
      `($4::uuid IS NULL OR m.id < $4) AND ($5::text IS NULL OR m.status = $5) AND ($6::uuid IS NULL OR m.need_id = $6)
       AND ($7::uuid IS NULL OR m.offer_id = $7) AND ($8::uuid IS NULL OR m.territory_id = $8)`,
      [
        decodeIdCursor(query.cursor),
        query.status ?? null,
        query.needId ?? null,
        query.offerId ?? null,
        query.territoryId ?? null,
      ],
      `ORDER BY m.id DESC LIMIT ${query.limit + 1}`,
    );
    const { items, nextCursor } = toPage(
      rows,
      query.limit,
      (row) => row.id,
      (row) => row,
    );
    const shown: MatchView[] = [];
    for (const row of items) shown.push(await this.show(actor, row));
    return { items: shown, nextCursor };
  }

  async historyOf(actor: Actor, id: string): Promise<HistoryEntry[]> {
    const row = await this.row(actor, id);
    const sides = sidesOf(row);
    return this.history.of('match', id, row.territory_id, matchHistory(actor, sides, known(actor, sides)));
  }

  private async row(actor: Actor, id: string): Promise<MatchRow> {
    const [row] = await this.select(actor, 'm.id = $4', [id], '');
    if (!row) throw notFound('match');
    return row;
  }

  private select(actor: Actor, where: string, parameters: unknown[], tail: string): Promise<MatchRow[]> {
    return this.db.query<MatchRow>(`${SELECT_MATCHES} WHERE ${MATCH_IN_SIGHT} AND ${where} ${tail}`, [
      ...reachOf(actor),
      ...parameters,
    ]);
  }

  private async show(actor: Actor, row: MatchRow): Promise<MatchView> {
    const explain = await this.words.explainer(actor.locale);
    const { requester, volunteer, decline } = row;
    const knows = known(actor, sidesOf(row));
    const need = (text: string) => asWrittenOrMasked(knows.needAsWritten, text);
    return {
      id: row.id,
      status: row.status,
      territoryId: row.territory_id,
      need: { ...row.need, title: need(row.need.title), text: need(row.need.text) },
      offer: {
        id: row.offer.id,
        title: asWrittenOrMasked(knows.offerAsWritten, row.offer.title),
        organisation: row.offer.organisation,
        volunteer: knows.namesVolunteer ? fullName(volunteer) : discreetName(volunteer),
      },
      ...explain(row.explanation),
      approvedAt: row.approved_at.toISOString(),
      ...(row.note && knows.runs && { note: row.note }),
      ...(row.why_you && (knows.runs || volunteer.id === actor.personId) && { whyYou: row.why_you }),
      ...(row.animator_words &&
        (knows.runs || volunteer.id === actor.personId) && { words: need(row.animator_words) }),
      ...(row.status === 'declined' &&
        knows.decline && { decline: knows.decline === 'whole' ? decline : ownDecline(decline) }),
      ...(knows.contacts && {
        contacts: { requester: reachable(requester), volunteer: reachable(volunteer) },
      }),
      ...(knows.runs && awaitedOf(row)),
    };
  }
}

const sidesOf = (row: MatchRow): MatchSides => ({
  status: row.status,
  territoryId: row.territory_id,
  lenderId: row.offer.organisationId,
  requester: row.requester,
  volunteer: row.volunteer,
  wasIntroduced: row.was_introduced,
});

/** The query found it within the reader's sight; should the rules say otherwise, it does not exist. */
function known(actor: Actor, sides: MatchSides) {
  const knowledge = knowledgeOf(actor, sides);
  if (!knowledge) throw notFound('match');
  return knowledge;
}

/** The same day as the mail that asks says. */
function awaitedOf({ status, approved_at, accepted_at, volunteer }: MatchRow): Pick<MatchView, 'awaited'> {
  if (status !== 'asked' && status !== 'accepted') return {};
  const by = answerBy(status === 'asked' ? approved_at : (accepted_at ?? approved_at)).toISOString();
  return {
    awaited: { from: status === 'asked' ? 'volunteer' : 'employer', by, volunteer: reachable(volunteer) },
  };
}

const reachable = (side: Side) => ({ name: fullName(side), email: side.email, phone: side.phone });

/** What an employer wrote is for those who run the programme, not for their employee. */
const ownDecline = (decline: Decline): Decline =>
  decline.reason === 'employer_refused' ? { ...decline, details: null } : decline;
