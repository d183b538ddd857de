export type Facts = Record<string, string | number>;
export type Sentence = (facts: Facts) => string;
export type Bilingual = { fr: string | Sentence; en: string | Sentence };
/** By code: one sentence a person can act on, in both languages. */
export type Sentences = Record<string, Bilingual>;

export const unknownThing = (fr: string, en: string): Bilingual => ({
  fr: `${fr} n’existe pas, ou vous n’y avez pas accès.`,
  en: `This ${en} does not exist, or you have no access to it.`,
});
export const stuck = (fr: string, en: string): Bilingual => ({
  fr: ({ from, to }) =>
    `${fr} : ce n’est pas possible dans l’état actuel (« ${from} ») ; passage à « ${to} » refusé.`,
  en: ({ from, to }) => `The ${en} is “${from}” at present and cannot become “${to}”.`,
});
