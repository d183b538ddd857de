import type { RoleName } from '@alize/contracts';
import type { ComponentType } from 'react';

export interface PageRoute {
  path: string;
  /** Whom the page is for; `everybody` needs no session, `signedIn` any. The api decides what each may read. */
  for: 'everybody' | 'signedIn' | RoleName[];
  load: () => Promise<{ default: ComponentType }>;
}

/** For those who run a programme. */
const animate = (path: string, load: PageRoute['load'], whom?: RoleName[]): PageRoute => ({
  path: `/animate${path}`,
  for: whom ?? ['animator', 'administrator'],
  load,
});
const ANIMATE = [
  animate('', () => import('../pages/animate/today/today-page')),
  animate('/search', () => import('../pages/animate/search/search-page')),
  animate('/needs', () => import('../pages/animate/needs/needs-page')),
  animate('/needs/:id', () => import('../pages/animate/need/need-page')),
  animate('/needs/:id/edit', () => import('../pages/my/edit-need-page')),
  animate('/matches/:id', () => import('../pages/animate/match/match-page')),
  animate('/offers', () => import('../pages/animate/offers/offers-page')),
  animate('/offers/:id', () => import('../pages/animate/offer/offer-page')),
  animate('/offers/:id/edit', () => import('../pages/volunteer/edit-offer-page')),
  animate('/coverage', () => import('../pages/animate/coverage/coverage-page')),
  animate('/assignments', () => import('../pages/animate/assignments/assignments-page')),
  animate('/assignments/:id', () => import('../pages/animate/assignments/assignment-page')),
  animate('/directory', () => import('../pages/animate/directory/directory-page')),
  animate('/people', () => import('../pages/animate/people/people-page')),
  animate('/people/new', () => import('../pages/animate/people/new-person-page')),
  animate('/people/:id', () => import('../pages/animate/people/person-page')),
  animate('/organisations', () => import('../pages/animate/organisations/organisations-page')),
  animate('/organisations/new', () => import('../pages/animate/organisations/new-organisation-page')),
  animate('/organisations/:id', () => import('../pages/animate/organisations/organisation-page')),
  animate('/conventions', () => import('../pages/animate/conventions/conventions-page')),
  animate('/conventions/new', () => import('../pages/animate/conventions/new-convention-page')),
  animate('/conventions/:id', () => import('../pages/animate/conventions/convention-page')),
  animate('/policy', () => import('../pages/animate/policy/policy-page')),
  animate('/mails', () => import('../pages/animate/mails/failed-mails-page')),
  animate('/skills', () => import('../pages/animate/skills/skills-page')),
  animate('/jobs', () => import('../pages/animate/jobs/jobs-page'), ['administrator']),
  animate('/territories', () => import('../pages/animate/territories/territories-page'), ['administrator']),
  animate('/admissions', () => import('../pages/admissions/admissions-page')),
  animate('/admissions/:id', () => import('../pages/admissions/admission-page')),
];

/** Every page of the application, and who sees it. */
export const PAGES: PageRoute[] = [
  { path: '/', for: 'everybody', load: () => import('../pages/home/home-page') },
  { path: '/start', for: 'signedIn', load: () => import('../pages/start/start-page') },
  { path: '/t/:code', for: 'everybody', load: () => import('../pages/territory/territory-page') },
  { path: '/t/:code/need', for: 'everybody', load: () => import('../pages/post-need/post-need-page') },
  { path: '/t/:code/offer', for: 'everybody', load: () => import('../pages/post-offer/post-offer-page') },
  // Also for who has posted a need that nobody has qualified yet, and holds no role.
  { path: '/my', for: 'signedIn', load: () => import('../pages/my/my-page') },
  { path: '/my/needs/:id', for: 'signedIn', load: () => import('../pages/my/edit-need-page') },
  { path: '/volunteer', for: ['volunteer'], load: () => import('../pages/volunteer/volunteer-page') },
  {
    path: '/volunteer/offers/:id',
    for: ['volunteer'],
    load: () => import('../pages/volunteer/edit-offer-page'),
  },
  { path: '/partner', for: ['partner_contact'], load: () => import('../pages/partner/partner-page') },
  ...ANIMATE,
];
