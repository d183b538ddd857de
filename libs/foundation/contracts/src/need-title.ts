import type { Locale } from './basics.contract';

const LENGTH_MAX = 140;
const SKILLS_MAX = 2;

/**
 * A title of the skills a need or an offer is about, the first two of them; undefined without any. Neither the firm nor a
 * sentence of its text: people who are not introduced yet read it.
 */
export function titleOfSkills(labels: readonly string[], locale: Locale): string | undefined {
  const [first, ...others] = labels.slice(0, SKILLS_MAX);
  if (first === undefined) return undefined;
  const title = [first, ...others.map(uncapitalised)].join(locale === 'fr' ? ' et ' : ' and ');
  return title.length <= LENGTH_MAX ? title : cut(first);
}

/** « ISO 9001 » and « CNC » keep their capitals. */
const uncapitalised = (label: string): string =>
  /^\p{Lu}[\p{Ll}’' -]/u.test(label) ? label.charAt(0).toLocaleLowerCase() + label.slice(1) : label;
const cut = (label: string): string =>
  label.length <= LENGTH_MAX ? label : `${label.slice(0, LENGTH_MAX - 1).replace(/\s+\S*$/, '')}…`;

/** Of a need nobody has named and in whose text no skill was read. */
export const titleOfPlace = (communeName: string, locale: Locale): string =>
  cut(locale === 'fr' ? `Appui à préciser, ${communeName}` : `Help to be defined, ${communeName}`);
