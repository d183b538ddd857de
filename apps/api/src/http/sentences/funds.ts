import { type Sentences, unknownThing } from './sentence';

const euros = (locale: string, cents: unknown) =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(Number(cents) / 100);

/** Of the money of a territory. */
export const FUNDS: Sentences = {
  'fund/not-found': unknownThing('Ce fonds', 'fund'),
  'fund/open-already': {
    fr: 'Ce territoire a déjà un fonds ouvert.',
    en: 'This territory has an open fund already.',
  },
  'entry/not-found': unknownThing('Cette écriture', 'entry'),
  'entry/unbalanced': {
    fr: 'Les débits et les crédits de cette écriture diffèrent, ou un montant n’en est pas un.',
    en: 'Debits and credits of this entry differ, or an amount is none.',
  },
  'entry/period-closed': {
    fr: 'Ce mois est clos : datez l’écriture d’un mois ouvert.',
    en: 'This month is closed: date the entry in a month that is open.',
  },
  'entry/reversed-already': {
    fr: 'Cette écriture est déjà annulée par une autre.',
    en: 'This entry has been reversed by another already.',
  },
  'entry/posted-already': {
    fr: 'Cette opération est déjà dans le journal.',
    en: 'This operation is in the journal already.',
  },
  'fund/insufficient': {
    fr: ({ availableCents }) => `Le fonds n’a plus que ${euros('fr-FR', availableCents)} disponibles.`,
    en: ({ availableCents }) => `The fund has only ${euros('en-GB', availableCents)} left to grant.`,
  },
};
