import type { Coverage, Locale, OrganisationKind, RecruitmentUrgency } from '@alize/contracts';
import { csvOf } from './csv';

interface Words {
  columns: string[];
  yes: string;
  no: string;
  urgency: Record<RecruitmentUrgency, string>;
  kinds: Record<OrganisationKind, string>;
}
const WORDS: Record<Locale, Words> = {
  fr: {
    columns: [
      'Compétence',
      'Besoins en 12 mois',
      'Besoins ouverts',
      'Besoins ouverts sans personne',
      'Emplois prévus',
      'Personnes disponibles',
      'Personnes en tout',
      'Repose sur une seule personne',
      'À recruter',
      'Partenaires qui en prêtent',
    ],
    yes: 'oui',
    no: 'non',
    urgency: {
      need_without_anyone: 'un besoin attend sans personne',
      skill_without_anyone: 'personne de disponible',
      rests_on_one: 'une seule personne',
    },
    kinds: {
      company: 'PME',
      group: 'grand groupe',
      school: 'école',
      federation: 'fédération',
      authority: 'collectivité',
      operator: 'opérateur (CCI…)',
    },
  },
  en: {
    columns: [
      'Skill',
      'Needs in 12 months',
      'Open needs',
      'Open needs without anyone',
      'Jobs planned',
      'People available',
      'People in all',
      'Rests on one person',
      'To recruit',
      'Partners that lend some',
    ],
    yes: 'yes',
    no: 'no',
    urgency: {
      need_without_anyone: 'a need waits without anyone',
      skill_without_anyone: 'nobody available',
      rests_on_one: 'one person only',
    },
    kinds: {
      company: 'small firm',
      group: 'large group',
      school: 'school',
      federation: 'federation',
      authority: 'local authority',
      operator: 'operator (chamber…)',
    },
  },
};

/** The table of skills as a spreadsheet reads it, those to recruit first and by urgency. */
export function coverageCsv({ skills, recommendations }: Coverage, locale: Locale): string {
  const words = WORDS[locale];
  const wanted = new Map(recommendations.map((each) => [each.skill.id, each]));
  const others = skills.filter(({ skill }) => !wanted.has(skill.id));
  const rows = [...recommendations, ...others].map((row) => {
    const recruited = wanted.get(row.skill.id);
    return [
      row.skill.label,
      row.needs,
      row.openNeeds,
      row.needsWithoutAnyone,
      row.jobsPlanned,
      row.availablePeople,
      row.people,
      row.restsOnOnePerson ? words.yes : words.no,
      recruited ? words.urgency[recruited.urgency] : '',
      (recruited?.partners.kinds ?? [])
        .map(({ kind, offers }) => `${words.kinds[kind]} (${offers})`)
        .join(', '),
    ];
  });
  return csvOf([words.columns, ...rows]);
}
