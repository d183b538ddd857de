import type { Row } from './row';

/** Nobody has read such a version: whoever may change the thing is told that it has changed. */
const STALE = { version: 999 };
const FIRM = '401 404 | ok  404 404 404 404 ok  | 404 404 404 404 | ok';
const RUNS = '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok';
const SITS = '401 403 | 403 403 403 ok  403 ok  | 403 403 403 404 | ok';
const seat = { ids: { memberId: 'seat' as const } };

/** Dossiers are their firm's and the animator's; sittings the committee's. The committee of this world has decided. */
export const COMMITTEE: Row[] = [
  ['GET /api/applications', '401 ok  | ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  | ok'],
  ['POST /api/applications', FIRM, { body: ({ need }) => ({ needId: need }) }],
  ['GET /api/applications/:id', FIRM],
  ['PATCH /api/applications/:id', FIRM, { body: () => STALE }],
  ['POST /api/applications/:id/submission', FIRM],
  ['POST /api/applications/:id/withdrawal', FIRM, { body: () => ({ reason: 'Plus de projet.' }) }],
  ['POST /api/applications/:id/completion', RUNS],
  ['POST /api/applications/:id/return', RUNS, { body: () => ({ missing: 'Le devis.' }) }],
  ['GET /api/applications/:id/decisions', FIRM],
  [
    'POST /api/applications/:id/conflicts',
    // The chair speaks for nobody else.
    '401 403 | 403 403 403 404 403 ok  | 403 403 403 404 | ok',
    { body: ({ otherSeat }) => ({ memberId: otherSeat, ground: 'family' }) },
  ],
  [
    'POST /api/conflicts/:id/dismissal',
    // Of the chair alone.
    '401 403 | 403 403 403 ok  403 404 | 403 403 403 404 | 404',
    { body: () => ({ reason: 'Aucun lien.' }) },
  ],
  ['POST /api/decisions/:id/notification', RUNS],
  ['POST /api/decisions/:id/answer', FIRM, { body: () => ({ answer: 'Le carnet est plein.' }) }],
  ['POST /api/conditions/:id/settlement', RUNS, { body: () => ({ status: 'met' }) }],
  ['GET /api/documents/:id', FIRM],
  ['GET /api/funds', RUNS, { query: ({ territory }) => `?territoryId=${territory}` }],
  [
    'POST /api/funds',
    RUNS,
    {
      body: ({ territory, organisation }) => ({
        ...{ territoryId: territory, holderId: organisation, legalBasis: 'Convention' },
      }),
    },
  ],
  [
    'POST /api/funds/:id/contributions',
    RUNS,
    {
      body: ({ organisation }) => ({
        ...{ organisationId: organisation, amountCents: 100, receivedOn: '2026-03-02', piece: 'VIR' },
      }),
    },
  ],
  [
    'POST /api/funds/:id/entries/:entryId/reversal',
    '401 403 | 403 403 403 403 403 404 | 403 403 403 404 | 404',
    { ids: { entryId: 'receipt' }, body: () => ({ reason: 'Notée deux fois.' }) },
  ],
  ['POST /api/funds/:id/closed-months', RUNS, { body: () => ({ month: '2025-01' }) }],
  ['GET /api/advances', '401 ok  | ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  | ok'],
  ['GET /api/advances/:id', FIRM],
  ['POST /api/advances/:id/signature', RUNS, { body: () => ({ signedOn: '2026-03-02' }) }],
  ['POST /api/advances/:id/disbursement', RUNS, { body: () => ({ disbursedOn: '2026-03-02' }) }],
  ['POST /api/advances/:id/cancellation', RUNS, { body: () => ({ reason: 'Le projet est abandonné.' }) }],
  ['POST /api/advances/:id/receipts', RUNS, { body: () => ({ amountCents: 100, receivedOn: '2026-03-02' }) }],
  [
    'POST /api/advances/:id/receipts/:receiptId/reversal',
    RUNS,
    { ids: { receiptId: 'receipt' }, body: () => ({ reason: 'Revenu impayé.' }) },
  ],
  ['GET /api/committee-members', '401 403 | 403 403 403 ok  403 ok  | 403 403 403 ok  | ok'],
  [
    'POST /api/committee-members',
    RUNS,
    {
      body: ({ territory }) => ({
        ...{ territoryId: territory, email: 'seat@savoie.test', firstName: 'Ana', lastName: 'Roche' },
        ...{ college: 'state', startsOn: '2026-01-01' },
      }),
    },
  ],
  [
    'PATCH /api/committee-members/:id',
    RUNS,
    { body: () => ({ college: 'state', office: 'member', voting: true, endsOn: null, ...STALE }) },
  ],
  ['GET /api/committee-sessions', '401 403 | 403 403 403 ok  403 ok  | 403 403 403 ok  | ok'],
  [
    'POST /api/committee-sessions',
    RUNS,
    {
      body: ({ territory }) => ({ territoryId: territory, mode: 'remote', startsAt: '2027-05-04T12:00:00Z' }),
    },
  ],
  ['GET /api/committee-sessions/:id', SITS],
  ['PUT /api/committee-sessions/:id/agenda', RUNS, { body: () => ({ applicationIds: [], ...STALE }) }],
  ['POST /api/committee-sessions/:id/convocation', RUNS],
  ['POST /api/committee-sessions/:id/cancellation', RUNS, { body: () => ({ reason: 'Personne.' }) }],
  ['POST /api/committee-sessions/:id/opening', SITS],
  ['POST /api/committee-sessions/:id/closing', SITS],
  [
    'PUT /api/committee-sessions/:id/attendance/:memberId',
    SITS,
    { ...seat, body: () => ({ response: 'yes' }) },
  ],
  ['PUT /api/committee-sessions/:id/presence/:memberId', SITS, { ...seat, body: () => ({ mode: 'room' }) }],
  [
    'PUT /api/committee-sessions/:id/proxy',
    SITS,
    { body: ({ seat: giverId }) => ({ giverId, holderId: null }) },
  ],
  ['PUT /api/committee-sessions/:id/minutes', RUNS, { body: () => ({ remarks: '', ...STALE }) }],
  ['POST /api/committee-sessions/:id/minutes/approval', SITS],
  ['POST /api/agenda-items/:id/poll', SITS, { body: () => ({ motion: 'Accorder.' }) }],
  [
    'POST /api/agenda-items/:id/decision',
    SITS,
    { body: () => ({ outcome: 'deferred', question: 'Quand ?' }) },
  ],
  [
    'POST /api/polls/:id/ballots',
    // Only who sits votes; administrators never do.
    '401 403 | 403 403 403 ok  403 403 | 403 403 403 403 | 404',
    { body: () => ({ choice: 'for' }) },
  ],
  ['POST /api/polls/:id/closing', SITS],
];
