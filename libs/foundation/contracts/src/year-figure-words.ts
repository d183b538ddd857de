import type { Locale } from './basics.contract';
import { SECTORS } from './sectors';
import type { YearGroup, YearPartner, YearTotals } from './year-figures.contract';

type Words = Record<Locale, string>;
/** A figure of a year as screen and workbook show it: its name, what it counts in one sentence, and what it is. */
export interface YearLine {
  id: string;
  label: Words;
  definition: Words;
  /** Null: there is nothing to take it of. */
  value(totals: YearTotals): number | null;
  /** Of how many, where the figure alone does not say it. */
  count?(totals: YearTotals): number;
  share?: boolean;
}
type Line = [id: string, fr: [string, string], en: [string, string], value: YearLine['value']];
const line = ([id, fr, en, value]: Line, more: Partial<YearLine> = {}): YearLine => ({
  id,
  label: { fr: fr[0], en: en[0] },
  definition: { fr: fr[1], en: en[1] },
  value,
  ...more,
});
const satisfaction = (side: 'requester' | 'volunteer', fr: [string, string], en: [string, string]) =>
  line(
    [
      `satisfaction-${side}`,
      fr,
      en,
      (t) => (t.satisfaction[side].count ? t.satisfaction[side].well / t.satisfaction[side].count : null),
    ],
    { share: true, count: (t) => t.satisfaction[side].count },
  );

/** In the order a committee asks for them. */
export const YEAR_LINES: readonly YearLine[] = [
  line([
    'firmsMet',
    ['Entreprises accueillies', 'Entreprises dont un besoin a été confirmé dans l’année.'],
    ['Firms met', 'Firms a need of which was confirmed in the year.'],
    (t) => t.firmsMet,
  ]),
  line([
    'firmsHelped',
    ['Entreprises aidées', 'Entreprises à qui au moins une personne a été présentée dans l’année.'],
    ['Firms helped', 'Firms at least one person was introduced to in the year.'],
    (t) => t.firmsHelped,
  ]),
  line([
    'firmsRefused',
    [
      'Entreprises refusées et réorientées',
      'Entreprises dont un besoin a été refusé dans l’année et l’est encore ; le message de refus indique d’autres portes.',
    ],
    [
      'Firms refused and sent elsewhere',
      'Firms a need of which was refused in the year and still is; the mail of refusal says where else to go.',
    ],
    (t) => t.firmsRefused,
  ]),
  line([
    'jobsPlanned',
    [
      'Emplois prévus',
      'Emplois que prévoient les projets pour lesquels quelqu’un a été présenté dans l’année, tels que l’entreprise les a dits.',
    ],
    [
      'Jobs planned',
      'Jobs planned by the projects somebody was introduced for in the year, as firms said them.',
    ],
    (t) => t.jobsPlanned,
  ]),
  line([
    'introductions',
    ['Présentations', 'Mises en relation d’une personne et d’une entreprise, à la date de la présentation.'],
    ['Introductions', 'Introductions of a person to a firm, on the day of the introduction.'],
    (t) => t.introductions,
  ]),
  line([
    'missionsBegun',
    [
      'Appuis commencés',
      'Appuis notés comme commencés dans l’année, ou menés à leur fin sans que le début ait été noté.',
    ],
    ['Missions begun', 'Missions noted as begun in the year, or ended without their beginning being noted.'],
    (t) => t.missionsBegun,
  ]),
  line([
    'missionsEnded',
    ['Appuis terminés', 'Appuis menés à leur fin dans l’année ; ceux qui ont été abandonnés n’y sont pas.'],
    ['Missions ended', 'Missions brought to their end in the year; those given up are left out.'],
    (t) => t.missionsEnded,
  ]),
  line([
    'daysNoted',
    [
      'Jours notés',
      'Heures notées dans l’année, et celles dites à la fin d’un appui en plus des jours notés ; un jour vaut sept heures.',
    ],
    [
      'Days noted',
      'Hours noted in the year, and those told at the end of a mission beyond the days noted; a day is seven hours.',
    ],
    (t) => t.daysNoted,
  ]),
  line([
    'daysReserved',
    [
      'Jours réservés',
      'Ce que demandent les besoins des appuis présentés dans l’année et encore en cours, moins ce qui est déjà noté : ces jours ne sont pas donnés.',
    ],
    [
      'Days reserved',
      'What the needs of missions introduced in the year and still running ask for, less what is noted: these days are not given.',
    ],
    (t) => t.daysReserved,
  ]),
  line([
    'daysPledged',
    [
      'Jours promis',
      'Jours par an que promettent les signataires de la convention, une fois leur accord donné.',
    ],
    ['Days pledged', 'Days a year pledged by the signatories of the convention, once they agreed.'],
    (t) => t.daysPledged,
  ]),
  line([
    'daysLeft',
    ['Jours restants', 'Jours promis, moins les jours notés et réservés des organismes qui ont promis.'],
    ['Days left', 'Days pledged, less the days noted and reserved of the organisations that pledged.'],
    (t) => t.daysLeft,
  ]),
  satisfaction(
    'requester',
    [
      'Entreprises satisfaites',
      'Part des entreprises qui ont dit dans l’année que leur appui s’est bien passé.',
    ],
    ['Satisfied firms', 'Share of the firms who said in the year that their mission went well.'],
  ),
  satisfaction(
    'volunteer',
    [
      'Volontaires satisfaits',
      'Part des volontaires qui ont dit dans l’année que leur appui s’est bien passé.',
    ],
    ['Satisfied volunteers', 'Share of the volunteers who said in the year that their mission went well.'],
  ),
  line(
    [
      'timeToIntroduction',
      [
        'Délai de présentation, en jours',
        'Médiane des jours entre la confirmation d’un besoin et sa première présentation, si elle est de l’année.',
      ],
      [
        'Time to introduction, in days',
        'Median of the days from the confirmation of a need to its first introduction, where that is of the year.',
      ],
      (t) => t.timeToIntroduction.days,
    ],
    { count: (t) => t.timeToIntroduction.count },
  ),
];

/** A column of figures; `null` is shown as nothing. */
export interface YearColumn<Row> {
  id: string;
  label: (year: number) => Words;
  value(row: Row): number | null;
}
const column = <Row>(
  id: string,
  fr: string,
  en: string,
  value: (row: Row) => number | null,
): YearColumn<Row> => ({
  id,
  label: () => ({ fr, en }),
  value,
});
const before = <Row>(id: string, fr: string, en: string, value: (row: Row) => number): YearColumn<Row> => ({
  id,
  label: (year) => ({ fr: `${fr} en ${year - 1}`, en: `${en} in ${year - 1}` }),
  value,
});
export const YEAR_PARTNER_COLUMNS: readonly YearColumn<YearPartner>[] = [
  column('pledged', 'Jours promis', 'Days pledged', (row) => row.daysPledged),
  column('noted', 'Jours notés', 'Days noted', (row) => row.daysNoted),
  column('reserved', 'Jours réservés', 'Days reserved', (row) => row.daysReserved),
  column('left', 'Jours restants', 'Days left', (row) => row.daysLeft),
  column('introductions', 'Présentations', 'Introductions', (row) => row.introductions),
  before('notedBefore', 'Jours notés', 'Days noted', (row) => row.daysNotedBefore),
  before('introductionsBefore', 'Présentations', 'Introductions', (row) => row.introductionsBefore),
];
export const YEAR_GROUP_COLUMNS: readonly YearColumn<YearGroup>[] = [
  column('met', 'Entreprises accueillies', 'Firms met', (row) => row.firmsMet),
  column('helped', 'Entreprises aidées', 'Firms helped', (row) => row.firmsHelped),
  column('jobs', 'Emplois prévus', 'Jobs planned', (row) => row.jobsPlanned),
  column('introductions', 'Présentations', 'Introductions', (row) => row.introductions),
  column('noted', 'Jours notés', 'Days noted', (row) => row.daysNoted),
  before('introductionsBefore', 'Présentations', 'Introductions', (row) => row.introductionsBefore),
  before('notedBefore', 'Jours notés', 'Days noted', (row) => row.daysNotedBefore),
];

export const YEAR_SECTIONS = {
  totals: { fr: 'L’année', en: 'The year' },
  partners: { fr: 'Par partenaire', en: 'By partner' },
  sectors: { fr: 'Par secteur d’activité', en: 'By sector' },
  epcis: { fr: 'Par intercommunalité', en: 'By group of communes' },
  sizes: { fr: 'Par taille d’entreprise', en: 'By size of firm' },
} as const satisfies Record<string, Words>;
export const YEAR_GROUPS = ['sectors', 'epcis', 'sizes'] as const;
export type YearGroups = (typeof YEAR_GROUPS)[number];

const UNSAID: Words = { fr: 'Non renseigné', en: 'Not said' };
/** What a group is called: a section of activity, a group of communes, or a band of employees. */
export function yearGroupName(
  of: YearGroups,
  { key, name }: Pick<YearGroup, 'key' | 'name'>,
  locale: Locale,
): string {
  if (key === null) return UNSAID[locale];
  if (of === 'sectors') {
    const sector = Object.entries(SECTORS[locale]).find(([section]) => section === key);
    return sector ? `${key} · ${sector[1]}` : key;
  }
  if (of === 'sizes') {
    if (key === '0') return locale === 'fr' ? 'Aucun salarié' : 'No employee';
    return locale === 'fr' ? `${key} salariés` : `${key} employees`;
  }
  return name ?? key;
}
