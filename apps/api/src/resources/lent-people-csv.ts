import type { LentPerson, Locale, OfferStatus } from '@alize/contracts';
import { csvOf } from './csv';

const WORDS: Record<Locale, { columns: string[]; none: string; status: Record<OfferStatus, string> }> = {
  fr: {
    columns: [
      'Personne',
      'Fonction',
      'E-mail',
      'Offre',
      'Territoire',
      'État',
      'Heures par mois',
      'Appuis en cours',
      'Demandes de l’année (toutes ses offres)',
      'Jours donnés dans l’année (toutes ses offres)',
    ],
    none: 'aucune offre',
    status: { draft: 'brouillon', active: 'ouverte', paused: 'suspendue', withdrawn: 'retirée' },
  },
  en: {
    columns: [
      'Person',
      'Job',
      'E-mail',
      'Offer',
      'Territory',
      'Status',
      'Hours a month',
      'Missions under way',
      'Times asked this year (all offers)',
      'Days given this year (all offers)',
    ],
    none: 'no offer',
    status: { draft: 'draft', active: 'open', paused: 'paused', withdrawn: 'withdrawn' },
  },
};

/** A line an offer; somebody without one has a line too. */
export function lentPeopleCsv(people: LentPerson[], locale: Locale): string {
  const { columns, none, status } = WORDS[locale];
  // One decimal, with the comma French spreadsheets read as a number.
  const figure = (value: number) =>
    String(Math.round(value * 10) / 10).replace('.', locale === 'fr' ? ',' : '.');
  const rows = people.flatMap(({ name, jobTitle, email, offers, timesAsked, daysGiven }) => {
    const who = [name, jobTitle ?? '', email ?? ''];
    const year = [timesAsked, figure(daysGiven)];
    if (offers.length === 0) return [[...who, none, '', '', '', '', ...year]];
    return offers.map((offer) => [
      ...who,
      offer.title,
      offer.territory,
      status[offer.status],
      figure(offer.hoursPerMonth),
      offer.taken,
      ...year,
    ]);
  });
  return csvOf([columns, ...rows]);
}
