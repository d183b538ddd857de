import type { Locale } from '@alize/contracts';
import type { ContactFacts, PersonFacts } from '../mail-content';
import type { AskedNeed } from '../need-sections';

const at = new Date('2026-03-12T13:30:00Z');
const contact: ContactFacts = {
  name: 'Sophie Durand',
  email: 'animation.savoie@alize.test',
  phone: '+33479000001',
  territoryName: 'Savoie',
};
/** Where every button leads. */
export const sampleUrl = 'https://alize.test/page?token=0123456789abcdef&lang=fr';
/** A firm that gives away how to reach it, where it must not yet. */
const askedNeed = ({ firm, title }: Names): AskedNeed => ({
  organisationName: firm,
  needTitle: title,
  needText:
    'Presque rien n’est écrit, les contrôles sont dans la tête de Michel. Joignez-moi au 06 12 34 56 78 ou claire@rochaix.test.',
  projectTitle: 'Entrer chez un équipementier',
  projectDescription: 'Deux embauches si le marché vient.',
  hours: 40,
  commune: 'Ugine',
  mode: 'both',
  wantedBy: '2026-06-30',
});

export interface Names {
  firm: string;
  title: string;
  lender: string;
  first: string;
  last: string;
}
export const plainNames: Names = {
  firm: 'Rochaix Mécanique',
  title: "Préparer l'ISO 9001 avant l'été",
  lender: 'Alpélec',
  first: 'Claire',
  last: 'Martin',
};

export type Invented = ReturnType<typeof invented>;

/** The invented people, firm and need that every sample speaks of. */
export function invented(names: Names, locale: Locale, firstName: string | null = 'Luc') {
  const person = (email: string): PersonFacts => ({
    firstName: names.first,
    lastName: names.last,
    jobTitle: 'Responsable qualité',
    organisationName: names.lender,
    email,
    phone: '+33612345678',
  });
  const volunteer = person('volunteer@alize.test');
  const requester = { ...person('claire@rochaix.test'), organisationName: names.firm };
  const name = `${names.first} ${names.last}`;
  const need = { firstName, needTitle: names.title, organisationName: names.firm, contact };
  const match = {
    firstName,
    contact,
    need: askedNeed(names),
    reasons: [`Couvre l'ISO 9001, demandée par ${names.firm}.`, 'À 12 km : moins de 20 minutes.'],
  };
  const { firstName: _, ...reachable } = { ...requester, name };
  const shared = { names, locale, firstName, url: sampleUrl, at, contact };
  return { ...shared, volunteer, requester, name, need, match, reachable };
}

/** How somebody fits a need, in the words of the match. */
export const fit = (band: 'can_help' | 'to_check', locale: Locale): string =>
  locale === 'fr'
    ? `${band === 'can_help' ? 'Peut aider' : 'À vérifier'} : maîtrise « Certification ISO 9001 » (niveau expert).`
    : `${band === 'can_help' ? 'Can help' : 'To check'}: is an expert in “ISO 9001 certification”.`;
