export type Facts = Record<string, string | number>;
export type Sentence = (facts: Facts) => string;
export type Bilingual = { fr: string | Sentence; en: string | Sentence };
/** By code: one sentence a person can act on, in both languages. */
export type Sentences = Record<string, Bilingual>;

export const unknownThing = (fr: string, en: string): Bilingual => ({
  fr: `${fr} n’existe pas, ou vous n’y avez pas accès.`,
  en: `This ${en} does not exist, or you have no access to it.`,
});
/** What each status is called in a sentence, French and English. */
export type StatusNames<Status extends string = string> = Record<Status, readonly [fr: string, en: string]>;
/** Something that cannot go where it was asked to: where it stands is said as screens name it, never by its code. */
export const stuck = (fr: string, en: string, names: StatusNames): Bilingual => ({
  fr: ({ from = '' }) => {
    const name = names[from]?.[0];
    return `${name ? `${fr} : « ${name} ». Ce n’est pas possible` : `${fr} : ce n’est pas possible`} à cette étape.`;
  },
  en: ({ from = '' }) => {
    const name = names[from]?.[1];
    return name
      ? `This ${en} is at “${name}”: that is not possible at this stage.`
      : `This ${en}: that is not possible at this stage.`;
  },
});
