import { fullName } from '@alize/accounts';
import type { Locale, OfferSubmission as OfferSubmissionView, OfferSubmissionStatus } from '@alize/contracts';
import { type Actor, type FormContact, formDifference, territoriesRun } from '@alize/directory';
import { Database, notFound } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { offerConfirmationEnds } from './offer-submission.rules';

interface Row extends Omit<
  OfferSubmissionView,
  'volunteer' | 'skills' | 'confirmedAt' | 'formDifference' | 'entered'
> {
  volunteer: { firstName: string; lastName: string } & Omit<OfferSubmissionView['volunteer'], 'name'>;
  skills: { level: 1 | 2 | 3; skill: Omit<OfferSubmissionView['skills'][number]['skill'], 'label'> }[];
  formContact: FormContact | null;
  confirmedAt: Date | null;
  createdAt: Date;
  entered: Omit<NonNullable<OfferSubmissionView['entered']>, 'waitsUntil'> | null;
}
const SELECT = `
  SELECT s.id, s.status, s.territory_id AS "territoryId", s.title, s.text, s.radius_km AS "radiusKm", s.mode,
    s.hours_per_month AS "hoursPerMonth", s.introduction, s.confirmed_at AS "confirmedAt", s.reason, s.offer_id AS "offerId",
    s.form_contact AS "formContact", s.created_at AS "createdAt", s.organisation_name AS "organisationName",
    CASE WHEN s.source IS NOT NULL THEN json_build_object('source', s.source, 'sentBy', s.sent_by, 'agreement', s.agreement,
      'by', (SELECT trim(e.first_name || ' ' || e.last_name) FROM person e WHERE e.id = s.entered_by),
      'note', (SELECT h.reason FROM history h WHERE h.subject = 'offer_submission' AND h.subject_id = s.id
        AND h.from_status IS NULL LIMIT 1)) END AS entered,
    CASE WHEN org.id IS NOT NULL THEN json_build_object('id', org.id, 'name', org.name) END AS organisation,
    json_build_object('id', p.id, 'firstName', p.first_name, 'lastName', p.last_name, 'email', p.email, 'phone', p.phone,
      'jobTitle', p.job_title) AS volunteer,
    json_build_object('code', c.code, 'name', c.name) AS commune,
    COALESCE((SELECT json_agg(json_build_object('level', (chosen->>'level')::int, 'skill', json_build_object('id', k.id,
        'scheme', k.scheme, 'code', k.code, 'theme', k.theme, 'labelFr', k.label_fr, 'labelEn', k.label_en)) ORDER BY k.code)
      FROM jsonb_array_elements(s.skills) chosen JOIN skill k ON k.id = (chosen->>'skillId')::uuid), '[]') AS skills
  FROM offer_submission s JOIN person p ON p.id = s.person_id JOIN commune c ON c.code = s.commune_code
  LEFT JOIN organisation org ON org.id = s.organisation_id
  WHERE (s.confirmed_at IS NOT NULL OR s.source IS NOT NULL) AND ($1::uuid[] IS NULL OR s.territory_id = ANY($1))`;
const AT_MOST = 200;

/** What strangers offer, for those who run the territory: once the address has answered, or where one of them entered it. */
@Injectable()
export class OfferSubmissionsQueries {
  constructor(private readonly db: Database) {}

  /** Longest wait first. */
  async list(actor: Actor, status: OfferSubmissionStatus): Promise<OfferSubmissionView[]> {
    const rows = await this.db.query<Row>(
      `${SELECT} AND s.status = $2 ORDER BY COALESCE(s.confirmed_at, s.created_at), s.id LIMIT ${AT_MOST}`,
      [territoriesRun(actor), status],
    );
    return rows.map((row) => toView(row, actor.locale));
  }

  async get(actor: Actor, id: string): Promise<OfferSubmissionView> {
    const [row] = await this.db.query<Row>(`${SELECT} AND s.id = $2`, [territoriesRun(actor), id]);
    if (!row) throw notFound('offer-submission');
    return toView(row, actor.locale);
  }
}

function toView(row: Row, locale: Locale): OfferSubmissionView {
  const { formContact, createdAt, entered, ...shown } = row;
  // Before they said yes, who they are stands in what was entered alone.
  const { firstName, lastName, ...volunteer } =
    row.confirmedAt === null ? { ...row.volunteer, ...formContact } : row.volunteer;
  const difference = row.confirmedAt && formDifference({ contact: formContact }, { contact: row.volunteer });
  return {
    ...shown,
    ...(difference && { formDifference: difference }),
    volunteer: { ...volunteer, name: fullName({ firstName, lastName }) },
    skills: row.skills.map(({ level, skill }) => ({
      level,
      skill: { ...skill, label: locale === 'fr' ? skill.labelFr : skill.labelEn },
    })),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    ...(entered && { entered: { ...entered, waitsUntil: offerConfirmationEnds(createdAt).toISOString() } }),
  };
}
