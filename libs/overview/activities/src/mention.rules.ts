import { foldName } from '@alize/directory';

interface Colleague {
  id: string;
  firstName: string;
  lastName: string;
}
/** An @ within a word is an address. */
const MENTION = /(?<![\p{L}\p{N}._-])@(?=\p{L})/gu;

/**
 * Whom of these a text names: « @Fanny », or « @Fanny Blanc » where two have that first name. The longest name counts.
 */
export function mentioned(text: string, colleagues: readonly Colleague[]): string[] {
  const names = colleagues.flatMap(({ id, firstName, lastName }) => {
    const first = foldName(firstName);
    const alone = colleagues.filter((one) => foldName(one.firstName) === first).length === 1;
    return [{ id, name: foldName(`${firstName} ${lastName}`) }, ...(alone ? [{ id, name: first }] : [])];
  });
  const found = [...text.matchAll(MENTION)].flatMap(({ index }) => {
    const said = foldName(text.slice(index + 1, index + 121));
    const fitting = names.filter(
      ({ name }) => said.startsWith(name) && !/^[\p{L}\p{N}]/u.test(said.slice(name.length)),
    );
    return fitting.sort((one, other) => other.name.length - one.name.length).slice(0, 1);
  });
  return [...new Set(found.map(({ id }) => id))];
}
