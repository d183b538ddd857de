import type { SearchKind } from '@alize/contracts';
import { foldedSql } from '@alize/directory';
import { MOST_COMPARED, showFound } from './search-names.sql';
import { IN_TERRITORY, NAME } from './search-places.sql';
import { FIRST_WORD, PARAMETERS } from './search-slips.sql';

/** Of people and firms that are called so, those whose needs, offers and matches are looked up: the newest. */
const MOST_FOLLOWED = 40;

/**
 * SQL for who reaches the whole country: what one text names by all the words, a title, a person's name or a firm's. Of each,
 * the newest: the index of trigrams finds rare words, and of frequent ones the newest rows hold enough, so that some hundreds
 * of rows are read of any number.
 *
 * @param words `$5` and on, and after them the `beginning` of each
 */
export function selectInCountry(kinds: readonly SearchKind[], words: number, limit: number): string {
  const each = Array.from({ length: words }, (_, index) => index);
  const begun = (text: string) =>
    each.map((index) => `${foldedSql(text)} ~ $${FIRST_WORD + words + index}`).join(' AND ');
  const likeness = (text: string) =>
    each.map((index) => `word_similarity($${FIRST_WORD + index}, ${foldedSql(text)})`).join(' + ');
  const newest = (most: number, columns: string, rows: string) =>
    `AS MATERIALIZED (SELECT ${columns} FROM ${rows} ORDER BY id DESC LIMIT ${most})`;
  const confirmed = `(n.contact_id = $3 OR n.confirmed_at IS NOT NULL) AND ${IN_TERRITORY('n')}`;
  const follow = (named: string) => `(SELECT * FROM ${named} ORDER BY id DESC LIMIT ${MOST_FOLLOWED}) named`;
  /** A title that is found goes before a name; each row once. */
  const first = (rows: string[]) =>
    `AS MATERIALIZED (SELECT * FROM (SELECT DISTINCT ON (id) * FROM (${rows.join(' UNION ALL ')}) every
      ORDER BY id, titled DESC) each ORDER BY titled DESC, id DESC LIMIT ${MOST_COMPARED})`;
  const hits: Record<SearchKind, string> = {
    need: 'SELECT id, title, whole FROM asked',
    match: 'SELECT id, title, whole FROM matched',
    offer: 'SELECT id, title, whole FROM lent',
    person: 'SELECT id, name AS title, name AS whole FROM people',
    organisation: 'SELECT id, name AS title, name AS whole FROM firms',
  };
  return `
    WITH ${PARAMETERS},
      people ${newest(MOST_COMPARED, `p.id, ${NAME('p')} AS name`, `person p WHERE ${begun(NAME('p'))}`)},
      firms ${newest(MOST_COMPARED, 'g.id, g.name', `organisation g WHERE ${begun('g.name')}`)},
      asked_titles ${newest(MOST_COMPARED, 'n.id, n.title', `need n WHERE ${begun('n.title')} AND ${confirmed}`)},
      lent_titles ${newest(MOST_COMPARED, 'o.id, o.title', `offer o WHERE ${begun('o.title')} AND ${IN_TERRITORY('o')}`)},
      asked ${first([
        'SELECT id, title, title AS whole, 1 AS titled FROM asked_titles',
        `SELECT n.id, n.title, concat_ws(' ', n.title, named.name), 0 FROM ${follow('people')}
          JOIN need n ON n.contact_id = named.id WHERE ${confirmed}`,
        `SELECT n.id, n.title, concat_ws(' ', n.title, named.name), 0 FROM ${follow('firms')}
          JOIN project pr ON pr.organisation_id = named.id JOIN need n ON n.project_id = pr.id WHERE ${confirmed}`,
      ])},
      lent ${first([
        'SELECT id, title, title AS whole, 1 AS titled FROM lent_titles',
        `SELECT o.id, o.title, concat_ws(' ', o.title, named.name), 0 FROM ${follow('people')}
          JOIN offer o ON o.person_id = named.id WHERE ${IN_TERRITORY('o')}`,
        `SELECT o.id, o.title, concat_ws(' ', o.title, named.name), 0 FROM ${follow('firms')} CROSS JOIN LATERAL (
          SELECT id, title FROM offer o WHERE o.organisation_id = named.id AND ${IN_TERRITORY('o')}
          ORDER BY o.organisation_id DESC LIMIT ${MOST_FOLLOWED}) o`,
      ])},
      matched ${first([
        `SELECT m.id, n.title, n.whole, n.titled FROM (SELECT * FROM asked ORDER BY titled DESC, id DESC LIMIT ${MOST_FOLLOWED}) n
          JOIN match m ON m.need_id = n.id WHERE ${IN_TERRITORY('m')}`,
        `SELECT m.id, n.title, concat_ws(' ', n.title, named.name), 0 FROM ${follow('people')}
          JOIN offer o ON o.person_id = named.id JOIN match m ON m.offer_id = o.id JOIN need n ON n.id = m.need_id
          WHERE ${IN_TERRITORY('m')}`,
      ])},
      found AS MATERIALIZED (SELECT kind, id, ${likeness('whole')} + ${likeness('title')} AS likeness FROM (
          ${kinds.map((kind) => `SELECT '${kind}' AS kind, id, title, whole FROM (${hits[kind]}) hit`).join(' UNION ALL ')}) hits
        ORDER BY likeness DESC, id DESC LIMIT ${limit})
    ${showFound(kinds)}`;
}
