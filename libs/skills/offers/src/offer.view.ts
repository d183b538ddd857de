import type { Locale, Offer, SkillLevel } from '@alize/contracts';

/** One row of `SELECT_OFFERS_ALONE`. */
export interface OfferAlone {
  id: string;
  title: string;
  text: string;
  status: Offer['status'];
  territory_id: string;
  sectors: string[];
  radius_km: number;
  mode: Offer['mode'];
  hours_per_month: number;
  capacity: number;
  taken: number;
  languages: Offer['languages'];
  introduction: Offer['introduction'];
  version: number;
  organisation: { id: string; name: string };
  person: { id: string; firstName: string; lastName: string; jobTitle: string | null };
  commune: { code: string; name: string; latitude: number; longitude: number };
}
/** One row of `SELECT_OFFERS`: an offer with all that a screen shows of it, read in one query. */
export interface OfferRow extends OfferAlone {
  skills: {
    id: string;
    scheme: Offer['skills'][number]['skill']['scheme'];
    code: string;
    theme: string | null;
    labelFr: string;
    labelEn: string;
    level: SkillLevel;
  }[];
  absences: { from: string; to: string }[];
}

const select = (lists: string) => `
  SELECT o.id, o.title, o.text, o.status, o.territory_id, o.sectors, o.radius_km, o.mode, o.hours_per_month, o.capacity,
    o.taken, o.languages, o.introduction, o.version,
    json_build_object('id', org.id, 'name', org.name) AS organisation,
    json_build_object('id', p.id, 'firstName', p.first_name, 'lastName', p.last_name, 'jobTitle', p.job_title) AS person,
    json_build_object('code', c.code, 'name', c.name, 'latitude', c.latitude, 'longitude', c.longitude) AS commune${lists}
  FROM offer o
  JOIN organisation org ON org.id = o.organisation_id
  JOIN person p ON p.id = o.person_id
  JOIN commune c ON c.code = o.commune_code`;

export const SELECT_OFFERS = select(`,
    COALESCE((SELECT json_agg(json_build_object('id', s.id, 'scheme', s.scheme, 'code', s.code, 'theme', s.theme,
        'labelFr', s.label_fr, 'labelEn', s.label_en, 'level', os.level) ORDER BY os.level DESC, s.code COLLATE "C")
      FROM offer_skill os JOIN skill s ON s.id = os.skill_id WHERE os.offer_id = o.id), '[]') AS skills,
    COALESCE((SELECT json_agg(json_build_object('from', a.starts_on, 'to', a.ends_on) ORDER BY a.starts_on)
      FROM offer_absence a WHERE a.offer_id = o.id), '[]') AS absences`);
/** For who knows skills and absences already: most of the time goes into reading these. */
export const SELECT_OFFERS_ALONE = select('');

export const toView = (row: OfferRow, locale: Locale, volunteerName: string): Offer => {
  const skills = row.skills.map(({ level, ...skill }) => ({
    level,
    skill: { ...skill, label: locale === 'fr' ? skill.labelFr : skill.labelEn },
  }));
  return toViewWith({ skills, absences: row.absences }, row, volunteerName);
};

export const toViewWith = (
  { skills, absences }: Pick<Offer, 'skills' | 'absences'>,
  row: OfferAlone,
  volunteerName: string,
): Offer => ({
  id: row.id,
  title: row.title,
  text: row.text,
  status: row.status,
  territoryId: row.territory_id,
  organisation: row.organisation,
  volunteer: { id: row.person.id, name: volunteerName, jobTitle: row.person.jobTitle },
  skills,
  sectors: row.sectors,
  commune: { code: row.commune.code, name: row.commune.name },
  radiusKm: row.radius_km,
  mode: row.mode,
  hoursPerMonth: row.hours_per_month,
  capacity: row.capacity,
  taken: row.taken,
  languages: row.languages,
  introduction: row.introduction,
  absences,
  version: row.version,
});
