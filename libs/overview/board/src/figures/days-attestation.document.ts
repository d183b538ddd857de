import { dayInWords, type GivenDays, isSingular, type Locale, typeset, withDe } from '@alize/contracts';
import type { Block, Paper } from '@alize/documents';

const tenth = (days: number) => Math.round(days * 10) / 10;
const TABLE = {
  fr: { caption: 'Détail des jours notés', columns: ['Personne', 'Entreprise', 'Territoire', 'Jours'] },
  en: { caption: 'Days noted, line by line', columns: ['Person', 'Firm', 'Territory', 'Days'] },
};

/** What an organisation shows of its people's year: days that were noted, who noted them where, and who vouches for it. */
export function daysAttestation(given: GivenDays, locale: Locale): Paper {
  const { year, lines, organisation } = given;
  const say = (text: string) => typeset(text, locale);
  const figure = (days: number) => new Intl.NumberFormat(locale).format(tenth(days));
  const title =
    locale === 'fr' ? `Attestation des jours donnés en ${year}` : `Certificate of days given in ${year}`;
  const sentences = locale === 'fr' ? french(given, figure) : english(given, figure);
  const table: Block[] = lines.length
    ? [
        {
          ...{ kind: 'table', amounts: [3] },
          ...TABLE[locale],
          rows: lines.map(({ person, firm, territory, days }) => [person, firm, territory, figure(days)]),
        },
      ]
    : [];
  return {
    title: say(`${title} · ${organisation.name}`),
    language: locale,
    footer: say(`Alizé · ${organisation.name} · ${year}`),
    blocks: [
      { kind: 'title', text: say(title) },
      { kind: 'heading', text: organisation.name },
      ...sentences.map((text): Block => ({ kind: 'paragraph', text: say(text) })),
      ...table,
      ...signatures(given, locale).map((rows): Block => ({ kind: 'signature', lines: rows.map(say) })),
    ],
  };
}

function french({ organisation, year, asOf, days, people, firms }: GivenDays, figure: (n: number) => string) {
  const some = (count: number, one: string, many: string) =>
    `${figure(count)} ${isSingular(tenth(count), 'fr') ? one : many}`;
  const whole =
    days > 0
      ? `En ${year}, ${some(people, 'personne', 'personnes')} ${withDe(organisation.name)} ${isSingular(people, 'fr') ? 'a' : 'ont'} donné ${some(days, 'jour', 'jours')} de travail à ${some(firms, 'entreprise', 'entreprises')}, dans le cadre d’Alizé.`
      : `Aucun jour n’est noté en ${year} pour ${organisation.name}.`;
  return [
    whole,
    `Seuls comptent les jours notés dans Alizé au ${dayInWords(asOf, 'fr')}, à raison de sept heures par jour. Les jours réservés ou prévus n’y figurent pas.`,
  ];
}

function english(
  { organisation, year, asOf, days, people, firms }: GivenDays,
  figure: (n: number) => string,
) {
  const some = (count: number, one: string, many: string) =>
    `${figure(count)} ${isSingular(tenth(count), 'en') ? one : many}`;
  const whole =
    days > 0
      ? `In ${year}, ${some(people, 'person', 'people')} of ${organisation.name} gave ${some(days, 'day', 'days')} of work to ${some(firms, 'firm', 'firms')}, within Alizé.`
      : `No day is noted in ${year} for ${organisation.name}.`;
  return [
    whole,
    `Only days noted in Alizé by ${dayInWords(asOf, 'en')} count, of seven hours each. Days reserved or planned are left out.`,
  ];
}

export function signatures(
  { certifiedBy, asOf }: Pick<GivenDays, 'certifiedBy' | 'asOf'>,
  locale: Locale,
): string[][] {
  return certifiedBy.map(({ name, territory, operator }) =>
    locale === 'fr'
      ? [
          `Certifié exact d’après les jours notés, le ${dayInWords(asOf, 'fr')}`,
          ...[`Pour l’animation d’Alizé ${territory}`, ...(operator ? [operator] : []), name],
          'Signature :',
        ]
      : [
          `Certified from the days noted, on ${dayInWords(asOf, 'en')}`,
          ...[`For those who run Alizé ${territory}`, ...(operator ? [operator] : []), name],
          'Signature:',
        ],
  );
}
