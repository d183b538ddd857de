import type { LetterAbout, LetterDraft, Locale } from '@alize/contracts';
import { AnswersQueries } from '@alize/matches';
import { Database, notFound } from '@alize/platform';
import { type AwaitedOf, RemindersService } from '@alize/reminders';
import { Injectable } from '@nestjs/common';
import type { LetterFacts } from './letter-words';

/** Somebody one may write to about a match or a need. */
export interface LetterReader extends LetterFacts {
  personId: string;
  name: string;
  organisation: string;
  locale: Locale;
  side: LetterDraft['side'];
}
export interface LetterPlace {
  territoryId: string;
  needId: string;
  readers: LetterReader[];
}

interface About {
  territoryId: string;
  needId: string;
  needTitle: string;
  firmName: string;
  requesterId: string;
  requesterName: string;
  volunteerId: string | null;
  volunteerName: string | null;
  employerName: string | null;
  /** Of the mission; null before the introduction. */
  status: string | null;
}
interface Reachable {
  id: string;
  firstName: string;
  name: string;
  locale: Locale;
}

const ABOUT = `SELECT n.territory_id AS "territoryId", n.id AS "needId", n.title AS "needTitle", firm.name AS "firmName",
    n.contact_id AS "requesterId", trim(q.first_name || ' ' || q.last_name) AS "requesterName", o.person_id AS "volunteerId",
    trim(v.first_name || ' ' || v.last_name) AS "volunteerName", lender.name AS "employerName", ms.status
  FROM need n LEFT JOIN match m ON m.need_id = n.id AND m.id = $1 LEFT JOIN mission ms ON ms.id = m.id
  LEFT JOIN offer o ON o.id = m.offer_id LEFT JOIN person v ON v.id = o.person_id LEFT JOIN organisation lender ON lender.id = o.organisation_id
  JOIN person q ON q.id = n.contact_id JOIN project j ON j.id = n.project_id JOIN organisation firm ON firm.id = j.organisation_id
  WHERE CASE WHEN $1::uuid IS NULL THEN n.id = $2::uuid ELSE m.id = $1 END`;
/** In which nobody is asked anything, and a word would be welcome. */
const UNDER_WAY = ['in_touch', 'running', 'paused'];

/** Who helps is written to more often than who is helped; an employer, when it has to answer. */
const SIDES: LetterReader['side'][] = ['volunteer', 'requester', 'employer'];

/** Whom a letter about a match or a need may go to, and what is awaited of each. */
@Injectable()
export class LetterPlaces {
  constructor(
    private readonly db: Database,
    private readonly answers: AnswersQueries,
    private readonly reminders: RemindersService,
  ) {}

  /** Those of whom an answer is awaited first. */
  async find({ matchId, needId }: LetterAbout): Promise<LetterPlace> {
    const [about] = await this.db.query<About>(ABOUT, [matchId ?? null, needId ?? null]);
    if (!about) throw notFound(matchId ? 'match' : 'need');
    const employers = matchId ? await this.answers.employerContacts(matchId) : [];
    const sides = new Map<string, LetterReader['side']>([
      ...employers.map((id) => [id, 'employer'] as const),
      ...(about.volunteerId ? [[about.volunteerId, 'volunteer'] as const] : []),
      [about.requesterId, 'requester'],
    ]);
    const people = await this.db.query<Reachable>(
      `SELECT id, first_name AS "firstName", trim(first_name || ' ' || last_name) AS name, locale FROM person
       WHERE id = ANY($1) AND email IS NOT NULL ORDER BY id`,
      [[...sides.keys()]],
    );
    const awaited = await this.reminders.awaitedAbout([...new Set([matchId ?? about.needId, about.needId])]);
    const readers = people.map((person) =>
      readerOf(person, sides.get(person.id) ?? 'requester', about, awaited),
    );
    const isAwaited = ({ awaited: kind }: LetterReader) => (kind && kind !== 'news' ? 0 : 1);
    readers.sort((a, b) => isAwaited(a) - isAwaited(b) || SIDES.indexOf(a.side) - SIDES.indexOf(b.side));
    return { territoryId: about.territoryId, needId: about.needId, readers };
  }
}

function readerOf(
  person: Reachable,
  side: LetterReader['side'],
  about: About,
  awaited: AwaitedOf[],
): LetterReader {
  const of = awaited.find(({ personId }) => personId === person.id);
  const isUnderWay = about.status !== null && UNDER_WAY.includes(about.status) && side !== 'employer';
  return {
    ...{ personId: person.id, firstName: person.firstName, name: person.name, locale: person.locale, side },
    ...{ needTitle: about.needTitle, firmName: about.firmName, employerName: about.employerName ?? '' },
    organisation: side === 'requester' ? about.firmName : (about.employerName ?? ''),
    // Only who helps knows who is helped; the firm learns the name with the introduction, which is when anything is awaited of it.
    personName: (side === 'volunteer' ? about.requesterName : about.volunteerName) ?? '',
    awaited: of ?? (isUnderWay ? 'news' : null),
  };
}
