import type { RoleName } from '@alize/contracts';
import type { ComponentType } from 'react';

export interface PageRoute {
  path: string;
  /** Whom the page is for; `everybody` needs no session, `signedIn` any. The api decides what each may read. */
  for: 'everybody' | 'signedIn' | RoleName[];
  load: () => Promise<{ default: ComponentType }>;
}

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
  {
    path: '/animate/offers',
    for: ['animator', 'administrator'],
    load: () => import('../pages/admit-offers/admit-offers-page'),
  },
  {
    path: '/animate/offers/:id',
    for: ['animator', 'administrator'],
    load: () => import('../pages/admit-offers/admit-offer-page'),
  },
];
