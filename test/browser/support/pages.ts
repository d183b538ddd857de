import { type Shown, WHO } from './shown';

export interface PageToShow {
  /** Of the picture's file. */
  name: string;
  path: string | ((shown: Shown) => string);
  /** Who looks; a stranger without. */
  as?: string;
}

/** Every page of the web application, once for each kind of person it is for: pictures and checks go through this list. */
export const PAGES: PageToShow[] = [
  { name: 'home', path: '/' },
  { name: 'territory', path: '/t/savoie' },
  { name: 'post-need', path: '/t/savoie/need' },
  { name: 'post-offer', path: '/t/savoie/offer' },
  { name: 'post-offer-as-volunteer', path: '/t/savoie/offer', as: WHO.volunteer },
  { name: 'sign-in', path: '/start' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'my', path: '/my', as: WHO.requester },
  { name: 'my-need', path: ({ needId }) => `/my/needs/${needId}`, as: WHO.requester },
  { name: 'volunteer', path: '/volunteer', as: WHO.volunteer },
  { name: 'volunteer-offer', path: ({ offerId }) => `/volunteer/offers/${offerId}`, as: WHO.volunteer },
  { name: 'partner', path: '/partner', as: WHO.partner },
  { name: 'animate-offers', path: '/animate/offers', as: WHO.animator },
  {
    name: 'animate-offer',
    path: ({ submissionId }) => `/animate/offers/${submissionId}`,
    as: WHO.animator,
  },
];

export const addressOf = ({ path }: PageToShow, shown: Shown): string =>
  typeof path === 'string' ? path : path(shown);
