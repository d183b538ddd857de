import type { Row } from './row';

const WEIGHTS = { weights: { skills: 40, distance: 10, time: 10, load: 10 } };

/** What is computed, approved, answered and done. */
export const MATCHES_AND_MISSIONS: Row[] = [
  ['GET /api/acts', '401 403 | 403 403 403 403 403 ok  | 403 403 403 ok  | ok'],
  // One's own alone: of somebody else's nobody learns that it is there.
  [
    'POST /api/acts/:id/undo',
    '401 403 | 403 403 403 403 403 404 | 403 403 403 404 | 404',
    { ids: { id: 'match' } },
  ],
  ['GET /api/needs/:id/candidates', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  ['GET /api/needs/:id/neighbours', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  [
    'GET /api/needs/:id/matches/preview',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { query: ({ offer }) => `?offerId=${offer}` },
  ],
  [
    'POST /api/needs/:id/matches',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: ({ offer }) => ({ offerId: offer }) },
  ],
  [
    'GET /api/matches',
    '401 ok  | ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  | ok',
    { query: ({ need }) => `?needId=${need}` },
  ],
  ['GET /api/matches/:id', '401 404 | ok  ok  ok  404 404 ok  | 404 404 404 404 | ok'],
  ['GET /api/matches/:id/history', '401 404 | ok  ok  ok  404 404 ok  | 404 404 404 404 | ok'],
  ['GET /api/matches/:id/question', '401 403 | 403 ok  403 403 403 ok  | 403 404 403 404 | ok'],
  [
    'POST /api/matches/:id/acceptance',
    '401 403 | 403 ok  403 403 403 ok  | 403 404 403 404 | ok',
    { body: () => ({}) },
  ],
  [
    'POST /api/matches/:id/decline',
    '401 403 | 403 ok  403 403 403 ok  | 403 404 403 404 | ok',
    { body: () => ({ reason: 'too_far' }) },
  ],
  [
    'POST /api/matches/:id/colleague/settlement',
    '401 403 | 403 403 403 403 403 404 | 403 403 403 404 | 404',
    { body: () => ({}) },
  ],
  [
    'POST /api/matches/:id/employer-approval',
    '401 403 | 403 403 ok  403 403 ok  | 403 403 404 404 | ok',
    { body: () => ({ approved: true }) },
  ],
  [
    'POST /api/matches/:id/cancellation',
    '401 403 | 404 403 403 403 403 ok  | 404 403 403 404 | ok',
    { body: () => ({ reason: 'Le projet est repoussé' }) },
  ],
  [
    'GET /api/missions',
    '401 403 | ok  ok  ok  403 403 ok  | ok  ok  ok  ok  | ok',
    { query: ({ need }) => `?needId=${need}` },
  ],
  ['GET /api/missions/:id', '401 403 | ok  ok  ok  403 403 ok  | 404 404 404 404 | ok'],
  ['GET /api/missions/:id/history', '401 403 | ok  ok  ok  403 403 ok  | 404 404 404 404 | ok'],
  [
    'POST /api/missions/past',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    {
      body: ({ need, offer }) => ({
        ...{ needId: need, offerId: offer, introducedOn: '2025-10-06', hours: 7 },
        ...{ outcome: 'achieved', toldBy: 'requester' },
      }),
    },
  ],
  [
    'POST /api/missions/:id/contact',
    '401 403 | ok  ok  403 403 403 400:required | 404 404 403 404 | 400:required',
    { body: () => ({ inTouch: true }) },
  ],
  [
    'POST /api/missions/:id/start',
    '401 403 | ok  ok  403 403 403 ok  | 404 404 403 404 | ok',
    { body: () => ({}) },
  ],
  [
    'POST /api/missions/:id/pause',
    '401 403 | ok  ok  403 403 403 ok  | 404 404 403 404 | ok',
    { body: () => ({}) },
  ],
  [
    'POST /api/missions/:id/resumption',
    '401 403 | ok  ok  403 403 403 ok  | 404 404 403 404 | ok',
    { body: () => ({}) },
  ],
  [
    'POST /api/missions/:id/completion',
    '401 403 | ok  ok  403 403 403 ok  | 404 404 403 404 | ok',
    { body: () => ({}) },
  ],
  [
    'POST /api/missions/:id/reopening',
    '401 403 | 404 404 403 403 403 ok  | 404 404 403 404 | ok',
    { body: () => ({ reason: 'Terminé par erreur' }) },
  ],
  [
    'POST /api/missions/:id/drop',
    '401 403 | ok  ok  403 403 403 ok  | 404 404 403 404 | ok',
    { body: () => ({ reason: 'other' }) },
  ],
  [
    'POST /api/missions/:id/days',
    '401 403 | ok  ok  403 403 403 ok  | 404 404 403 404 | ok',
    { body: () => ({ day: '2026-03-02', hours: 1 }) },
  ],
  [
    'DELETE /api/missions/:id/days/:dayId',
    '401 403 | ok  ok  403 403 403 ok  | 404 404 403 404 | ok',
    { ids: { dayId: (actor) => (actor === 'administrator' ? 'secondDay' : 'day') } },
  ],
  [
    'POST /api/missions/:id/feedback',
    '401 403 | ok  ok  403 403 403 400:required | 404 404 403 404 | 400:required',
    { body: () => ({ rating: 'well' }) },
  ],
  ['GET /api/territories/:id/answer-figures', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  ['GET /api/territories/:id/assignments', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  [
    'POST /api/territories/:id/assignments',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({}) },
  ],
  ['GET /api/assignments/:id', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  ['POST /api/assignments/:id/approval', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  ['POST /api/assignments/:id/cancellation', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  [
    'PATCH /api/assignments/:id/lines/:lineId',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { ids: { lineId: 'line' }, body: () => ({ state: 'removed' }) },
  ],
  [
    'GET /api/lists',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { query: ({ territory }) => `?list=missions&stages=all&territoryId=${territory}` },
  ],
  [
    'GET /api/lists/export',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { query: ({ territory }) => `?list=needs&format=csv&territoryId=${territory}` },
  ],
  [
    'GET /api/lists/views',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { query: ({ territory }) => `?list=needs&territoryId=${territory}` },
  ],
  [
    'POST /api/lists/views',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: ({ territory }) => ({ list: 'needs', territoryId: territory, name: 'Mes retards', view: {} }) },
  ],
  [
    'DELETE /api/lists/views/:id',
    '401 403 | 403 403 403 403 403 404 | 403 403 403 404 | 404',
    { ids: { id: 'activity' } },
  ],
  ['GET /api/territories/:id/coverage', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  ['GET /api/territories/:id/coverage.csv', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  ['GET /api/territories/:id/map', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  ['GET /api/territories/:id/year-figures', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  ['GET /api/territories/:id/year-figures.xlsx', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  ['GET /api/territories/:id/recruitment-sheet', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  [
    'POST /api/territories/:id/weights-preview',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => WEIGHTS },
  ],
];
