import { fullName, hideContactDetails } from '@alize/accounts';
import type { CallMoment, EnteredFor, FittingNeed, Locale, Need, ReachBy } from '@alize/contracts';
import { type FormContact, formDifference, type FormOrganisation } from '@alize/directory';

/** One row of `SELECT_NEEDS`: a need with all that a screen shows of it, read in one query. */
export interface NeedRow {
  id: string;
  status: Need['status'];
  confirmed_at: Date | null;
  title: string;
  text: string;
  territory_id: string;
  sector: string | null;
  mode: Need['mode'];
  hours: number;
  wanted_by: string | null;
  language: Locale;
  volunteers_wanted: number;
  reason: string | null;
  created_at: Date;
  version: number;
  organisation: { id: string; name: string; verified: boolean };
  project: Need['project'];
  contact: FormContact & { id: string; email: string | null };
  reach_by: ReachBy | null;
  call_moment: CallMoment | null;
  form_contact: FormContact | null;
  form_organisation: FormOrganisation | null;
  commune: { code: string; name: string };
  entered: EnteredFor | null;
  sent_by: string | null;
  file_number: string | null;
  labels: string[];
  skills: {
    id: string;
    scheme: Need['skills'][number]['skill']['scheme'];
    code: string;
    theme: string | null;
    labelFr: string;
    labelEn: string;
    confirmed: boolean;
  }[];
}

/** SQL: « 73-2026-041 »; null until it is confirmed. */
export const FILE_NUMBER = (need: string): string =>
  `${need}.file_series || '-' || lpad(${need}.file_ordinal::text, GREATEST(3, length(${need}.file_ordinal::text)), '0')`;

export const SELECT_NEEDS = `
  SELECT n.id, n.status, n.confirmed_at, n.title, n.text, n.territory_id, n.sector, n.mode, n.hours, n.wanted_by::text, n.language,
    n.volunteers_wanted, n.reason, n.created_at, n.version, n.reach_by, n.call_moment, n.sent_by, n.labels, ${FILE_NUMBER('n')} AS file_number,
    n.form_contact, n.form_organisation,
    CASE WHEN n.source IS NOT NULL THEN json_build_object('source', n.source, 'sentBy', n.sent_by, 'by',
      (SELECT trim(e.first_name || ' ' || e.last_name) FROM person e WHERE e.id = n.entered_by)) END AS entered,
    json_build_object('id', org.id, 'name', org.name, 'verified', org.verified_at IS NOT NULL) AS organisation,
    json_build_object('id', pr.id, 'title', pr.title, 'description', pr.description, 'jobsPlanned', pr.jobs_planned,
      'amountSoughtCents', pr.amount_sought_cents) AS project,
    json_build_object('id', p.id, 'firstName', p.first_name, 'lastName', p.last_name, 'email', p.email, 'phone', p.phone, 'jobTitle', p.job_title) AS contact,
    json_build_object('code', c.code, 'name', c.name) AS commune,
    COALESCE((SELECT json_agg(json_build_object('id', s.id, 'scheme', s.scheme, 'code', s.code, 'theme', s.theme,
        'labelFr', s.label_fr, 'labelEn', s.label_en, 'confirmed', ns.confirmed) ORDER BY s.code)
      FROM need_skill ns JOIN skill s ON s.id = ns.skill_id WHERE ns.need_id = n.id), '[]') AS skills
  FROM need n
  JOIN project pr ON pr.id = n.project_id
  JOIN organisation org ON org.id = pr.organisation_id
  JOIN person p ON p.id = n.contact_id
  JOIN commune c ON c.code = n.commune_code`;

/** `runs`: who runs the territory is shown where the form and what is known part. */
export function toNeed(row: NeedRow, locale: Locale, { runs }: { runs: boolean }): Need {
  const { contact, organisation, form_contact, form_organisation } = row;
  const difference =
    runs && row.confirmed_at
      ? formDifference({ contact: form_contact, organisation: form_organisation }, { contact, organisation })
      : null;
  return {
    id: row.id,
    status: row.status,
    confirmed: row.confirmed_at !== null,
    title: row.title,
    text: row.text,
    territoryId: row.territory_id,
    organisation: {
      id: organisation.id,
      // Until somebody has verified the firm, a need shows the name that its own form gave.
      name: organisation.verified ? organisation.name : (form_organisation?.name ?? organisation.name),
    },
    project: row.project,
    contact: {
      id: contact.id,
      name: fullName(contact),
      email: contact.email,
      phone: contact.phone,
      reachBy: row.reach_by,
      callMoment: row.call_moment,
    },
    fileNumber: row.file_number,
    ...(runs && { labels: row.labels }),
    ...(difference && { formDifference: difference }),
    ...(runs && row.entered && { entered: row.entered }),
    ...(runs && !row.entered && row.sent_by && { sentBy: row.sent_by }),
    skills: row.skills.map(({ confirmed, ...skill }) => ({
      confirmed,
      skill: { ...skill, label: locale === 'fr' ? skill.labelFr : skill.labelEn },
    })),
    sector: row.sector,
    commune: row.commune,
    mode: row.mode,
    hours: row.hours,
    wantedBy: row.wanted_by,
    language: row.language,
    volunteersWanted: row.volunteers_wanted,
    reason: row.reason,
    createdAt: row.created_at.toISOString(),
    version: row.version,
  };
}

/** Neither the firm's name nor its people: a volunteer who fits is not yet introduced. */
export function toFittingNeed(row: NeedRow): FittingNeed {
  const { id, sector, mode, hours } = row;
  const [title, text] = [hideContactDetails(row.title), hideContactDetails(row.text)];
  return { id, title, text, sector, communeName: row.commune.name, mode, hours, wantedBy: row.wanted_by };
}
