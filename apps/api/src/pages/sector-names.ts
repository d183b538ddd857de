import type { Locale } from '@alize/contracts';

/** Sections of the French activity nomenclature (NAF rev. 2), in the words people use rather than the decree's. */
const SECTORS: Record<string, Record<Locale, string>> = {
  A: { fr: 'agriculture et forêt', en: 'farming and forestry' },
  B: { fr: 'carrières et mines', en: 'quarrying and mining' },
  C: { fr: 'industrie', en: 'manufacturing' },
  D: { fr: 'énergie', en: 'energy' },
  E: { fr: 'eau et déchets', en: 'water and waste' },
  F: { fr: 'construction', en: 'construction' },
  G: { fr: 'commerce', en: 'trade' },
  H: { fr: 'transport et entreposage', en: 'transport and storage' },
  I: { fr: 'hôtellerie-restauration', en: 'hotels and restaurants' },
  J: { fr: 'numérique', en: 'digital' },
  K: { fr: 'finance et assurance', en: 'finance and insurance' },
  L: { fr: 'immobilier', en: 'real estate' },
  M: { fr: 'conseil, science et technique', en: 'professional and technical services' },
  N: { fr: 'services aux entreprises', en: 'business support services' },
  O: { fr: 'administration publique', en: 'public administration' },
  P: { fr: 'enseignement', en: 'education' },
  Q: { fr: 'santé et action sociale', en: 'health and social work' },
  R: { fr: 'arts, sports et loisirs', en: 'arts, sport and leisure' },
  S: { fr: 'services aux particuliers', en: 'personal services' },
  T: { fr: 'emploi à domicile', en: 'household employment' },
  U: { fr: 'organisations internationales', en: 'international organisations' },
};

/** « industrie, construction et commerce ». Unknown letters are left out. */
export function sectorsInWords(sections: string[], locale: Locale): string {
  const names = sections.flatMap((section) => SECTORS[section]?.[locale] ?? []);
  return new Intl.ListFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { type: 'conjunction' }).format(names);
}
