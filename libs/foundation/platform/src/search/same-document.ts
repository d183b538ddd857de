import type { SearchDocument } from './search-index';

/** Whether what the engine holds is what it was to be given. Vectors are left out; the order in a list means nothing. */
export const sameDocument = (stored: SearchDocument, wanted: SearchDocument): boolean =>
  canonical(stored) === canonical(wanted);

function canonical({ vectors: _vectors, _vectors: _stored, ...fields }: SearchDocument): string {
  const names = Object.keys(fields).sort();
  return JSON.stringify(
    names.map((name) => {
      const value = fields[name];
      return [name, Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : (value ?? null)];
    }),
  );
}
