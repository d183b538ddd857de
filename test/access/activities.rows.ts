import { PDF, type Row } from './row';

/** Nobody has read such a version: whoever may change the thing is told that it has changed. */
const STALE = { version: 999 };

/** What those who run a territory write down about its records: nobody else reads or writes it. */
export const ACTIVITIES: Row[] = [
  [
    'POST /api/activities',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: ({ need }) => ({ kind: 'note', about: { type: 'need', id: need }, text: 'Une note.' }) },
  ],
  [
    'POST /api/activities/tasks',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: ({ need }) => ({ about: [{ type: 'need', id: need }], text: 'Rappeler.', dueOn: '2026-03-10' }) },
  ],
  ['GET /api/activities/:id', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  [
    'PATCH /api/activities/:id',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({ text: 'Autrement.', ...STALE }) },
  ],
  [
    'POST /api/activities/:id/files',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { query: () => '?name=devis.pdf', file: PDF },
  ],
  [
    'GET /api/activities/:id/files/:fileId',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { ids: { fileId: 'activityFile' } },
  ],
  [
    'DELETE /api/activities/:id/files/:fileId',
    // There is none of this id: what there is stays for who asks next.
    '401 403 | 403 403 403 403 403 404 | 403 403 403 404 | 404',
    { ids: { fileId: 'need' } },
  ],
  [
    'PUT /api/activities/:id/mention',
    // It names none of them.
    '401 403 | 403 403 403 403 403 404 | 403 403 403 404 | 404',
    { body: () => ({ seen: true }) },
  ],
  ['GET /api/territories/:id/colleagues', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  [
    'GET /api/records',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { query: ({ need }) => `?type=need&id=${need}` },
  ],
  [
    'GET /api/timeline',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { query: ({ match }) => `?type=match&id=${match}` },
  ],
  ['GET /api/mails/:id', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  [
    'PUT /api/replies/:id/handling',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({ handled: true }) },
  ],
];
