import { SIRETS } from '../support/world';
import { PDF, type Row } from './row';

const person = (email: string) => ({
  ...{ email, firstName: 'Ana', lastName: 'Roux' },
});
/** Nobody has read such a version: whoever may change the thing is told that it has changed. */
const STALE = { version: 999 };

/** Territories, organisations, conventions and people. */
export const DIRECTORY: Row[] = [
  ['GET /api/territories', 'ok'],
  ['GET /api/awaited-places', '401 403 | 403 403 403 403 403 403 | 403 403 403 403 | ok'],
  [
    'DELETE /api/awaited-places/:id',
    '401 403 | 403 403 403 403 403 403 | 403 403 403 403 | ok',
    { ids: { id: 'territory' } },
  ],
  [
    'POST /api/territories',
    '401 403 | 403 403 403 403 403 403 | 403 403 403 403 | ok',
    { body: () => ({ code: 'savoie', name: 'Savoie', senderName: 'Alizé', replyTo: 'a@alize.test' }) },
  ],
  ['GET /api/territories/:id', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  [
    'PATCH /api/territories/:id',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({ name: 'Autre nom', ...STALE }) },
  ],
  [
    'GET /api/epcis',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 ok  | ok',
    { query: () => '?q=chambery' },
  ],
  ['GET /api/programme-figures', '401 403 | 403 403 403 403 403 403 | 403 403 403 403 | ok'],
  ['GET /api/territories/:id/figures', 'ok'],
  ['GET /api/territories/:id/partners', 'ok'],
  ['GET /api/territories/:id/partner-accounts', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  ['GET /api/territories/:id/policy', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  [
    'PUT /api/territories/:id/policy',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({ policy: {}, ...STALE }) },
  ],
  [
    'PUT /api/territories/:id/profile',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({ profile: {}, ...STALE }) },
  ],
  ['GET /api/territories/:id/refusal-texts', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  [
    'PUT /api/territories/:id/refusal-texts',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({ items: null, ...STALE }) },
  ],
  ['GET /api/territories/:id/publication', 'ok'],
  ['GET /api/organisations', '401 403 | ok  ok  ok  403 403 ok  | ok  ok  ok  ok  | ok'],
  [
    'POST /api/organisations',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 ok  | ok',
    { body: () => ({ kind: 'group', name: 'Double', siret: SIRETS[0], communeCode: '73065' }) },
  ],
  ['GET /api/organisations/:id', '401 403 | ok  ok  ok  403 403 ok  | ok  ok  ok  ok  | ok'],
  [
    'PATCH /api/organisations/:id',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({ name: 'Autre nom', ...STALE }) },
  ],
  ['GET /api/organisations/:id/volunteers', '401 403 | 403 403 ok  403 403 ok  | 403 403 404 404 | ok'],
  ['GET /api/organisations/:id/volunteers.csv', '401 403 | 403 403 ok  403 403 ok  | 403 403 404 404 | ok'],
  ['GET /api/organisations/:id/given-days', '401 403 | 403 403 ok  403 403 ok  | 403 403 404 404 | ok'],
  ['GET /api/organisations/:id/given-days.pdf', '401 403 | 403 403 ok  403 403 ok  | 403 403 404 404 | ok'],
  ['GET /api/partner-accounts', '401 403 | 403 403 ok  403 403 ok  | 403 403 ok  ok  | ok'],
  [
    'GET /api/conventions',
    '401 403 | 403 403 ok  403 ok  ok  | 403 403 ok  ok  | ok',
    { query: ({ territory }) => `?territoryId=${territory}` },
  ],
  [
    'POST /api/conventions',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: ({ territory }) => ({ territoryId: territory, name: 'Encore une', startsOn: '2026-01-01' }) },
  ],
  ['GET /api/conventions/:id', '401 403 | 403 403 ok  403 ok  ok  | 403 403 404 404 | ok'],
  [
    'PATCH /api/conventions/:id',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({ name: 'Autre nom', ...STALE }) },
  ],
  [
    'POST /api/conventions/:id/files',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { query: () => '?name=signee.pdf', file: PDF },
  ],
  [
    'GET /api/conventions/:id/files/:fileId',
    '401 403 | 403 403 404 403 ok  ok  | 403 403 404 404 | ok',
    { ids: { fileId: 'conventionFile' } },
  ],
  [
    'DELETE /api/conventions/:id/files/:fileId',
    // There is none of this id: what there is stays for who asks next.
    '401 403 | 403 403 403 403 403 404 | 403 403 403 404 | 404',
    { ids: { fileId: 'need' } },
  ],
  ['GET /api/conventions/:id/history', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  [
    'POST /api/conventions/:id/pledges/:organisationId/agreement',
    '401 403 | 403 403 ok  403 403 403 | 403 403 404 403 | ok',
    { ids: { organisationId: 'organisation' } },
  ],
  [
    'GET /api/people',
    '401 403 | 403 403 ok  403 403 ok  | 403 403 ok  ok  | ok',
    { query: ({ organisation }) => `?organisationId=${organisation}&limit=100` },
  ],
  [
    'POST /api/people',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 ok  | ok',
    {
      body: ({ territory }) => ({
        ...person('volunteer@savoie.test'),
        roles: [{ role: 'committee_member', territoryId: territory }],
      }),
    },
  ],
  ['GET /api/people/:id', '401 403 | 403 403 ok  403 403 ok  | 403 403 404 404 | ok'],
  [
    'POST /api/people/:id/email-change',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({ email: 'autre.adresse@alize.test' }) },
  ],
  [
    'PATCH /api/people/:id',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({ phone: '+33639989999', roles: [], ...STALE }) },
  ],
  ['GET /api/me', '401 ok  | ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  | ok'],
  ['GET /api/me/given-days', '401 ok  | ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  | ok'],
  ['GET /api/me/given-days.pdf', '401 ok  | ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  | ok'],
  [
    'PATCH /api/me',
    '401 ok  | ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  | ok',
    { body: () => ({ locale: 'fr' }) },
  ],
  [
    'POST /api/me/email-change',
    // Somebody's: it is answered alike, and no mail leaves.
    '401 ok  | ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  | ok',
    { body: () => ({ email: 'twin@savoie.test' }) },
  ],
  ['GET /api/session', 'ok'],
  [
    'GET /api/search',
    '401 ok  | ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  | ok',
    { query: () => '?q=certification' },
  ],
  [
    'GET /api/today',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { query: ({ territory }) => `?territoryId=${territory}` },
  ],
  [
    'GET /api/replies',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 ok  | ok',
    { query: ({ match }) => `?matchId=${match}` },
  ],
  [
    'POST /api/replies/:id/files',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { query: () => '?name=devis.pdf', file: PDF },
  ],
  [
    'POST /api/replies/:id/answers',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({ text: 'Bonjour' }) },
  ],
  [
    'GET /api/letters/drafts',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { query: ({ match }) => `?matchId=${match}` },
  ],
  [
    'POST /api/letters',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    {
      body: ({ match, person }) => ({
        matchId: match,
        recipientId: person,
        subject: 'Des nouvelles',
        text: 'Bonjour',
      }),
    },
  ],
  ['GET /api/replies/:id/files/:fileId', '401 403 | 403 403 403 403 403 404 | 403 403 403 404 | 404'],
  ['GET /api/mails/failed', '401 403 | 403 403 403 403 403 ok  | 403 403 403 ok  | ok'],
  ['POST /api/mails/:id/sending', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  ['GET /api/audit', '401 403 | 403 403 403 403 403 403 | 403 403 403 403 | ok'],
  ['GET /api/jobs', '401 403 | 403 403 403 403 403 403 | 403 403 403 403 | ok'],
  ['POST /api/jobs/retry', '401 403 | 403 403 403 403 403 403 | 403 403 403 403 | ok', { body: () => ({}) }],
  [
    'DELETE /api/sessions/current',
    '401 ok  | ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  | ok',
    { last: true },
  ],
  // The row before has ended them all.
  ['DELETE /api/sessions', '401', { last: true }],
];
