import { dayInWords, isSingular, type Locale, type OwnGivenDays, typeset } from '@alize/contracts';
import type { Block, Paper } from '@alize/documents';
import { signatures } from './days-attestation.document';

const tenth = (days: number) => Math.round(days * 10) / 10;
const TABLE = {
  fr: { caption: 'Détail des jours notés', columns: ['Entreprise', 'Territoire', 'Jours'] },
  en: { caption: 'Days noted, line by line', columns: ['Firm', 'Territory', 'Days'] },
};

/** What one person shows of their year, at their yearly review for one: days that were noted, where, and who vouches for it. */
export function ownDaysAttestation(given: OwnGivenDays, locale: Locale): Paper {
  const { person, year, asOf, days, firms, lines } = given;
  const say = (text: string) => typeset(text, locale);
  const figure = (number: number) => new Intl.NumberFormat(locale).format(tenth(number));
  const some = (count: number, one: string, many: string) =>
    `${figure(count)} ${isSingular(tenth(count), locale) ? one : many}`;
  const title =
    locale === 'fr' ? `Attestation des jours donnés en ${year}` : `Certificate of days given in ${year}`;
  const sentences =
    locale === 'fr'
      ? [
          days > 0
            ? `En ${year}, ${person} a donné ${some(days, 'jour', 'jours')} de travail à ${some(firms, 'entreprise', 'entreprises')}, dans le cadre d’Alizé.`
            : `Aucun jour n’est noté en ${year} pour ${person}.`,
          `Seuls comptent les jours notés dans Alizé au ${dayInWords(asOf, 'fr')}, à raison de sept heures par jour.`,
        ]
      : [
          days > 0
            ? `In ${year}, ${person} gave ${some(days, 'day', 'days')} of work to ${some(firms, 'firm', 'firms')}, within Alizé.`
            : `No day is noted in ${year} for ${person}.`,
          `Only days noted in Alizé by ${dayInWords(asOf, 'en')} count, of seven hours each.`,
        ];
  const rows = lines.map(({ firm, territory, days: noted }) => [firm, territory, figure(noted)]);
  const table: Block[] = rows.length ? [{ kind: 'table', amounts: [2], ...TABLE[locale], rows }] : [];
  return {
    title: say(`${title} · ${person}`),
    language: locale,
    footer: say(`Alizé · ${person} · ${year}`),
    blocks: [
      { kind: 'title', text: say(title) },
      { kind: 'heading', text: person },
      ...sentences.map((text): Block => ({ kind: 'paragraph', text: say(text) })),
      ...table,
      ...signatures(given, locale).map((each): Block => ({ kind: 'signature', lines: each.map(say) })),
    ],
  };
}
