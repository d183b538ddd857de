import type { Row } from './row';

const two = ({ person, secondPerson }: { person: string; secondPerson: string }) => ({
  ...{ target: 'person', keptId: person, otherId: secondPerson },
});

/** Records that look alike and become one: for those who may change both. */
export const MERGES: Row[] = [
  [
    'POST /api/duplicates',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 ok  | ok',
    { body: () => ({ target: 'organisation', siret: '900000019' }) },
  ],
  [
    'GET /api/duplicates',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { query: ({ person }) => `?target=person&id=${person}` },
  ],
  [
    'PUT /api/duplicates/distinction',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    {
      body: ({ person, secondPerson }) => ({
        ...{ target: 'person', id: person, otherId: secondPerson, distinct: true },
      }),
    },
  ],
  [
    'GET /api/merges',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { query: ({ person }) => `?target=person&id=${person}` },
  ],
  [
    'GET /api/merges/preview',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { query: (objects) => `?${new URLSearchParams(two(objects))}` },
  ],
  [
    'POST /api/merges',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    // Nobody has read such versions: whoever may merge the two is told that they have changed.
    { body: (objects) => ({ ...two(objects), keptVersion: 999, otherVersion: 999 }) },
  ],
  ['POST /api/merges/:id/undoing', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
];
