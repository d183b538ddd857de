import { needOf } from '../support/world';
import type { Objects } from './access-world';
import type { Row } from './row';

const STALE = { version: 999 };
const offer = ({ organisation, territory, person, skill }: Objects) => ({
  ...{ organisationId: organisation, territoryId: territory, personId: person, communeCode: '73065' },
  ...{ title: 'Une offre', text: 'Écrite pour quelqu’un d’autre.', hoursPerMonth: 4 },
  skills: [{ skillId: skill, level: 1 }],
});

/** As an animator of Savoie enters it for a firm that telephoned. */
const calledNeed = {
  organisation: { name: 'Scierie Perrin', communeCode: '73065' },
  contact: { firstName: 'Jean', lastName: 'Perrin', phone: '06 39 98 00 09' },
  project: { title: 'Un second séchoir', description: 'Sécher le bois sur place.', jobsPlanned: 2 },
  ...{ title: 'Régler un séchoir', text: 'Le bois se fend au séchage.', source: 'telephone' },
};

/** As an animator of Savoie enters it for somebody who telephoned. */
const calledOffer = ({ organisation, territory }: Objects) => ({
  ...{ territoryId: territory, organisationId: organisation, communeCode: '73065', hoursPerMonth: 4 },
  person: { firstName: 'Luc', lastName: 'Blanc', phone: '06 39 98 00 08' },
  ...{ title: 'Une offre', text: 'Dite au téléphone.', skills: [], source: 'telephone', agreement: 'told' },
});

/** Needs and offers, from the forms to the closing. */
export const NEEDS_AND_OFFERS: Row[] = [
  [
    'GET /api/needs',
    '401 ok  | ok  ok  ok  ok  ok  ok  | ok  ok  ok  ok  | ok',
    { query: ({ territory }) => `?territoryId=${territory}` },
  ],
  [
    'POST /api/needs',
    '400:date/in-the-past',
    { body: () => ({ ...needOf('Encore un besoin'), wantedBy: '2020-01-01' }) },
  ],
  [
    'POST /api/needs/entries',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 400:commune/not-run | ok',
    { body: () => calledNeed },
  ],
  ['GET /api/needs/:id', '401 404 | ok  404 404 404 404 ok  | 404 404 404 404 | ok'],
  [
    'PATCH /api/needs/:id',
    '401 404 | ok  404 404 404 404 ok  | 404 404 404 404 | ok',
    { body: () => ({ title: 'Autre titre', ...STALE }) },
  ],
  ['GET /api/needs/:id/history', '401 404 | ok  404 404 404 404 ok  | 404 404 404 404 | ok'],
  ['POST /api/needs/:id/confirmation', '401', { body: () => ({ token: 'no-such-token' }) }],
  [
    'POST /api/needs/:id/qualification',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({}) },
  ],
  [
    'GET /api/needs/:id/rejection/preview',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { query: () => '?reason=Hors+du+programme' },
  ],
  [
    'POST /api/needs/:id/rejection',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({ reason: 'Hors du programme.' }) },
  ],
  [
    'POST /api/needs/:id/withdrawal',
    '401 404 | ok  404 404 404 404 ok  | 404 404 404 404 | ok',
    { body: () => ({}) },
  ],
  [
    'POST /api/needs/:id/reopening',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({ reason: 'Clos par erreur', volunteersWanted: 5 }) },
  ],
  [
    'POST /api/needs/:id/fulfilment',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({}) },
  ],
  [
    'GET /api/offers',
    '401 403 | 403 ok  ok  403 403 ok  | 403 ok  ok  ok  | ok',
    { query: ({ territory }) => `?territoryId=${territory}` },
  ],
  ['POST /api/offers', '401 403 | 403 ok  ok  403 403 ok  | 403 404 404 404 | ok', { body: offer }],
  ['GET /api/offers/:id', '401 403 | 403 ok  ok  403 403 ok  | 403 404 404 404 | ok'],
  [
    'PATCH /api/offers/:id',
    '401 403 | 403 ok  ok  403 403 ok  | 403 404 404 404 | ok',
    { body: () => ({ title: 'Autre titre', ...STALE }) },
  ],
  ['GET /api/offers/:id/needs', '401 403 | 403 ok  404 403 403 ok  | 403 404 404 404 | ok'],
  [
    'GET /api/offer-submissions',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 ok  | ok',
    { query: () => '?status=rejected' },
  ],
  [
    'POST /api/offer-submissions',
    '400:commune/unknown',
    {
      body: ({ territory, skill }) => ({
        ...{
          territoryId: territory,
          organisationName: 'Une firme',
          communeCode: '99999',
          title: 'Une offre',
        },
        ...{
          text: 'Pour un lieu qui n’existe pas.',
          skills: [{ skillId: skill, level: 1 }],
          hoursPerMonth: 2,
        },
        contact: needOf('').contact,
      }),
    },
  ],
  ['GET /api/missing-skills', '401 403 | 403 403 403 403 403 ok  | 403 403 403 ok  | ok'],
  [
    'POST /api/missing-skills',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: ({ need }) => ({ words: 'Ferronnerie d’art', needId: need }) },
  ],
  [
    'POST /api/missing-skills/:id/closing',
    '401 403 | 403 403 403 403 403 403 | 403 403 403 403 | ok',
    { ids: { id: 'missingSkill' }, body: () => ({ reason: 'Ce n’est pas une compétence.' }) },
  ],
  ['GET /api/offer-submissions/:id', '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok'],
  ['POST /api/offer-submissions/:id/confirmation', '401', { body: () => ({ token: 'no-such-token' }) }],
  [
    'POST /api/offer-submissions/:id/admission',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: ({ organisation }) => ({ organisationId: organisation }) },
  ],
  [
    'POST /api/offers/entries',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: calledOffer },
  ],
  [
    'POST /api/offer-submissions/:id/agreement',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({}) },
  ],
  [
    'POST /api/offer-submissions/:id/rejection',
    '401 403 | 403 403 403 403 403 ok  | 403 403 403 404 | ok',
    { body: () => ({ reason: 'Hors du programme.' }) },
  ],
];
