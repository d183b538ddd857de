import { SIRETS } from '../support/world';
import type { Row } from './row';

const TOKEN = { token: 'no-such-token' };
/** Of no asking at all. */
const CODE = { requestId: '0197a5f0-0000-7abc-8def-0123456789ab', code: '00000000' };
const page = (path: string, shown: string, posted: string): Row[] => [
  [`GET ${path}`, shown, { query: () => '?token=no-such-token' }],
  [`POST ${path}`, posted, { body: () => TOKEN }],
];

/** What anybody may ask for; a page of a mail opens to its token alone, whoever brings it. */
export const PUBLIC_ROUTES: Row[] = [
  ['POST /api/sign-in-links', 'ok', { body: () => ({ email: 'nobody@nowhere.test' }) }],
  ['POST /api/sessions', '401', { body: () => TOKEN }],
  ['POST /api/sessions/code', '401', { body: () => CODE }],
  ['POST /api/sent-forms', '404', { body: () => TOKEN }],
  ['POST /api/sent-forms/confirmation', '404', { body: () => TOKEN }],
  ['POST /api/sent-forms/address', '404', { body: () => ({ ...TOKEN, email: 'nobody@nowhere.test' }) }],
  [
    'POST /api/awaited-places',
    'ok',
    { body: () => ({ communeCode: '75056', email: 'nobody@nowhere.test' }) },
  ],
  ['GET /api/communes', 'ok', { query: () => '?q=cham' }],
  ['POST /api/company-lookups', 'ok', { body: () => ({ siret: SIRETS[1] }) }],
  ['GET /api/skills', 'ok'],
  ['GET /api/skills/themes', 'ok'],
  ['POST /api/skills/detect', 'ok', { body: () => ({ text: 'certification ISO 9001' }) }],
  ['POST /api/skills/suggestion', 'ok', { body: () => ({ text: 'certification ISO 9001' }) }],
  ...page('/sign-in', '401', '401'),
  ['POST /sign-in/code', '401', { body: () => CODE }],
  ['POST /sign-in/link', 'ok', { body: () => ({ email: 'nobody@nowhere.test' }) }],
  ...page('/confirm', '401', '401'),
  ...page('/confirm-offer', '401', '401'),
  ...page('/answer', '401', '400:invalid-value'),
  ...page('/approve-mission', '401', '400:invalid-value'),
  ...page('/first-contact', '401', '400:invalid-value'),
  ...page('/convocation', '401', '400:invalid-value'),
  ...page('/log-days', '401', '400:invalid-value'),
  ...page('/feedback', '401', '400:required'),
  ...page('/preferences', '401', '401'),
  ...page('/unsubscribe', '400:invalid-value', '400:invalid-value'),
  ['GET /email-change', '401'],
  ['POST /email-change', '401', { body: () => TOKEN }],
  ['POST /fresh-link', '400:required', { body: () => TOKEN }],
  ['GET /embed/:code', '404', { ids: { code: 'territory' } }],
  ['GET /embed/:code/impact', '404', { ids: { code: 'territory' } }],
  ['GET /impact/:code', '404', { ids: { code: 'territory' } }],
  ['GET /api/public/territories/:code/impact', '404', { ids: { code: 'territory' } }],
  ['GET /poster/:code', '404', { ids: { code: 'territory' } }],
  ['GET /qr/:code', '404', { ids: { code: 'territory' } }],
  ['GET /health/live', 'ok'],
  ['GET /health/ready', 'ok'],
];
