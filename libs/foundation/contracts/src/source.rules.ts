const LENGTH_MAX = 40;

/**
 * Who led somebody here, as their link says it (`?de=cma`): lower case, digits and dashes, at most 40. « Mairie d’Ugine »
 * is `mairie-d-ugine`.
 *
 * @returns `undefined` where nothing of it can be read
 */
export function readSource(typed: string | null | undefined): string | undefined {
  const slug = (typed ?? '')
    .slice(0, 200)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LENGTH_MAX)
    .replace(/^-|-$/g, '');
  return slug === '' ? undefined : slug;
}

/** The parameter of an address that names the source. */
export const SOURCE_PARAMETER = 'de';
