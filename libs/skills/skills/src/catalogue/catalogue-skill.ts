/**
 * One skill small firms ask for. `code` is stored with needs and offers: it is `<theme code>/<kebab-case>`,
 * unique in the whole catalogue and never reused or renamed; labels and synonyms may change freely.
 * Synonyms are other ways to say the label (abbreviation, everyday words, job title that implies it), without
 * the label itself. Once lower-cased and stripped of accents, no label or synonym of either language stands
 * under two skills, so an exact hit names one skill. `broader` is the code of the more general skill, always
 * in the same theme, without cycles.
 */
export interface CatalogueSkill {
  code: string;
  fr: string;
  en: string;
  synonymsFr: readonly string[];
  synonymsEn: readonly string[];
  broader?: string;
}

/**
 * A family of skills as shown in lists. It only groups: a theme is not itself a skill and cannot be asked for
 * or offered. The order of `skills` is the order of the screens, the general ones before those they contain.
 */
export interface CatalogueTheme {
  code: string;
  fr: string;
  en: string;
  skills: readonly CatalogueSkill[];
}
