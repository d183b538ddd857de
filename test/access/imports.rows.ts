import type { Row } from './row';

/** Files that those who run a territory bring into it. */
export const IMPORTS: Row[] = [
  [
    'POST /api/imports',
    '401 403 | 403 403 403 403 403 400:import/empty | 403 403 403 404 | 400:import/empty',
    { query: ({ territory }) => `?territoryId=${territory}&name=suivi.csv` },
  ],
  [
    'GET /api/imports',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { query: ({ territory }) => `?territoryId=${territory}` },
  ],
  ['GET /api/imports/:id', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  [
    'PUT /api/imports/:id/columns',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({ sheets: [], communeCode: null }) },
  ],
  ['POST /api/imports/:id/application', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  ['POST /api/imports/:id/undoing', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
];
