import { linkPath, MailLinks } from '@alize/accounts';
import { LetterFacts } from '@alize/committee';
import { CONFIG, type Config, Database, domainOf, notFound } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { sessionInvitation } from '../calendar/committee-session';
import { webPaths } from '../web-paths';
import type { Reader } from './reader';

/** Calendar days a convocation may be answered. */
const ANSWER_DAYS = 120;

interface DossierRow {
  firm: string;
  title: string;
  amountAskedCents: number | null;
  missing: string | null;
  needId: string | null;
}
interface SessionRow {
  startsAt: Date;
  place: string;
  videoUrl: string | null;
  sequence: number;
  convenedAt: Date;
  reason: string | null;
  status: string;
  items: { firm: string; title: string; amountAskedCents: number }[];
}

/** Mails about dossiers, sittings and decisions. */
@Injectable()
export class CommitteeMails {
  constructor(
    private readonly db: Database,
    private readonly links: MailLinks,
    private readonly letters: LetterFacts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async submitted({ mail, person, contact }: Reader) {
    const { firm, title, amountAskedCents } = await this.dossier(mail.subjectId);
    const url = this.config.publicUrl + webPaths.application(mail.subjectId);
    return { firstName: person.firstName, firm, title, amountCents: amountAskedCents ?? 0, url, contact };
  }

  async toComplete({ mail, person, contact }: Reader) {
    const { firm, title, missing } = await this.dossier(mail.subjectId);
    if (missing === null) return null;
    const url = this.config.publicUrl + webPaths.myApplication(mail.subjectId);
    return { firstName: person.firstName, firm, title, missing, url, contact };
  }

  async convocation(reader: Reader) {
    const { mail, person, locale, contact } = reader;
    const session = await this.session(mail.subjectId);
    if (session.status !== 'convened') return null;
    const wanted = { subjectId: mail.subjectId, personId: person.id, days: ANSWER_DAYS };
    const token = await this.links.issue({ purpose: 'committee-session', ...wanted });
    return {
      firstName: person.firstName,
      ...session,
      corrected: session.sequence > 1,
      url: this.config.publicUrl + linkPath('committee-session', token, locale),
      pageUrl: this.config.publicUrl + webPaths.committeeSession(mail.subjectId),
      calendar: this.calendar('REQUEST', reader, session),
      contact,
    };
  }

  async cancelled(reader: Reader) {
    const { mail, person, contact } = reader;
    const session = await this.session(mail.subjectId);
    const calendar = this.calendar('CANCEL', reader, session);
    return { firstName: person.firstName, ...session, reason: session.reason ?? '', calendar, contact };
  }

  async decision({ mail, person, contact }: Reader) {
    const facts = await this.letters.of(mail.subjectId);
    const [row] = await this.db.query<{ applicationId: string; documentId: string }>(
      'SELECT application_id AS "applicationId", document_id AS "documentId" FROM decision WHERE id = $1',
      [mail.subjectId],
    );
    if (!row) throw notFound('decision');
    const url = this.config.publicUrl + webPaths.myApplication(row.applicationId);
    return { firstName: person.firstName, facts, url, contact };
  }

  private calendar(method: 'REQUEST' | 'CANCEL', { mail, locale, contact }: Reader, session: SessionRow) {
    const { startsAt, place, videoUrl, sequence, convenedAt } = session;
    const event = { sessionId: mail.subjectId, startsAt, place, videoUrl, sequence, decidedAt: convenedAt };
    return sessionInvitation(method, { ...event, domain: domainOf(this.config.mailFrom), contact }, locale);
  }

  private async dossier(id: string): Promise<DossierRow> {
    const [row] = await this.db.query<DossierRow>(
      `SELECT o.name AS firm, pr.title, a.amount_asked_cents AS "amountAskedCents", a.missing, a.need_id AS "needId"
       FROM application a JOIN project pr ON pr.id = a.project_id JOIN organisation o ON o.id = pr.organisation_id WHERE a.id = $1`,
      [id],
    );
    if (!row) throw notFound('application');
    return row;
  }

  private async session(id: string): Promise<SessionRow> {
    const [row] = await this.db.query<SessionRow>(
      `SELECT s.starts_at AS "startsAt", s.place, s.video_url AS "videoUrl", s.sequence, COALESCE(s.convened_at, s.created_at) AS "convenedAt",
         s.reason, s.status, COALESCE((SELECT json_agg(json_build_object('firm', o.name, 'title', pr.title, 'amountAskedCents', a.amount_asked_cents)
           ORDER BY i.position) FROM agenda_item i JOIN application a ON a.id = i.application_id JOIN project pr ON pr.id = a.project_id
           JOIN organisation o ON o.id = pr.organisation_id WHERE i.session_id = s.id), '[]') AS items
       FROM committee_session s WHERE s.id = $1`,
      [id],
    );
    if (!row) throw notFound('committee-session');
    return row;
  }
}
