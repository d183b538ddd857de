import { CATALOGUE } from './index-of-themes';

/** Our own catalogue as texts are read by it, each skill under its code. */
export const OWN_CONCEPTS = CATALOGUE.flatMap(({ skills }) =>
  skills.map(({ code, fr, en, synonymsFr, synonymsEn }) => ({
    id: code,
    labels: [
      { text: fr, language: 'fr' as const, preferred: true },
      { text: en, language: 'en' as const, preferred: true },
      ...synonymsFr.map((text) => ({ text, language: 'fr' as const, preferred: false })),
      ...synonymsEn.map((text) => ({ text, language: 'en' as const, preferred: false })),
    ],
  })),
);
