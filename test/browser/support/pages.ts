import type { Page } from 'playwright-core';
import { settled } from './browser';
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
  { name: 'where', path: '/where?commune=saint-je' },
  { name: 'elsewhere', path: '/where?commune=brest' },
  { name: 'offer-where', path: '/offer' },
  { name: 'data', path: '/t/savoie/data' },
  { name: 'data-where', path: '/data' },
  { name: 'legal', path: '/t/haute-savoie/legal' },
  { name: 'accessibility', path: '/t/savoie/accessibility' },
  { name: 'contact', path: '/t/savoie/contact' },
  { name: 'relays', path: '/t/savoie/relays?de=mairie-ugine' },
  { name: 'embed', path: '/embed/savoie' },
  { name: 'poster', path: '/poster/savoie' },
  { name: 'sign-in', path: '/start' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'account', path: '/account', as: WHO.partner },
  { name: 'my', path: '/my', as: WHO.requester },
  { name: 'my-need', path: ({ needId }) => `/my/needs/${needId}`, as: WHO.requester },
  { name: 'volunteer', path: '/volunteer', as: WHO.volunteer },
  { name: 'volunteer-offer', path: ({ offerId }) => `/volunteer/offers/${offerId}`, as: WHO.volunteer },
  { name: 'partner', path: '/partner', as: WHO.partner },
  { name: 'today', path: '/animate', as: WHO.animator },
  { name: 'today-everywhere', path: '/animate?t=ain', as: WHO.administrator },
  { name: 'search', path: '/animate/search?q=qualite', as: WHO.animator },
  { name: 'needs', path: '/animate/needs', as: WHO.animator },
  { name: 'need-new', path: '/animate/needs/new', as: WHO.animator },
  { name: 'offer-new', path: '/animate/offers/new', as: WHO.animator },
  { name: 'mission-past', path: '/animate/missions/past', as: WHO.animator },
  { name: 'need', path: ({ openNeedId }) => `/animate/needs/${openNeedId}`, as: WHO.animator },
  { name: 'need-to-qualify', path: ({ newNeedId }) => `/animate/needs/${newNeedId}`, as: WHO.animator },
  { name: 'need-edit', path: ({ newNeedId }) => `/animate/needs/${newNeedId}/edit`, as: WHO.animator },
  { name: 'missions', path: '/animate/missions', as: WHO.animator },
  { name: 'match', path: ({ matchId }) => `/animate/matches/${matchId}`, as: WHO.animator },
  { name: 'committee', path: '/animate/committee', as: WHO.animator },
  { name: 'session-held', path: ({ heldId }) => `/committee/${heldId}`, as: WHO.animator },
  { name: 'session-coming', path: ({ comingId }) => `/committee/${comingId}`, as: WHO.animator },
  {
    name: 'application',
    path: ({ applicationId }) => `/animate/applications/${applicationId}`,
    as: WHO.animator,
  },
  { name: 'advance', path: ({ advanceId }) => `/animate/advances/${advanceId}`, as: WHO.animator },
  { name: 'fund', path: '/animate/fund', as: WHO.animator },
  { name: 'my-advance', path: ({ advanceId }) => `/my/advances/${advanceId}`, as: WHO.borrower },
  { name: 'sessions-of-member', path: '/committee', as: WHO.member },
  { name: 'session-of-member', path: ({ comingId }) => `/committee/${comingId}`, as: WHO.member },
  { name: 'offers', path: '/animate/offers', as: WHO.animator },
  { name: 'offer', path: ({ offerId }) => `/animate/offers/${offerId}`, as: WHO.animator },
  { name: 'coverage', path: '/animate/coverage', as: WHO.animator },
  { name: 'figures', path: '/animate/figures', as: WHO.animator },
  { name: 'assignments', path: '/animate/assignments', as: WHO.animator },
  {
    name: 'assignment',
    path: ({ assignmentId }) => `/animate/assignments/${assignmentId}`,
    as: WHO.animator,
  },
  { name: 'directory', path: '/animate/directory', as: WHO.administrator },
  { name: 'people', path: '/animate/people', as: WHO.animator },
  { name: 'person-new', path: '/animate/people/new', as: WHO.animator },
  { name: 'person', path: ({ personId }) => `/animate/people/${personId}`, as: WHO.animator },
  { name: 'organisations', path: '/animate/organisations', as: WHO.animator },
  { name: 'organisation-new', path: '/animate/organisations/new', as: WHO.animator },
  {
    name: 'organisation',
    path: ({ organisationId }) => `/animate/organisations/${organisationId}`,
    as: WHO.animator,
  },
  { name: 'conventions', path: '/animate/conventions', as: WHO.animator },
  { name: 'convention-new', path: '/animate/conventions/new', as: WHO.animator },
  {
    name: 'convention',
    path: ({ conventionId }) => `/animate/conventions/${conventionId}`,
    as: WHO.animator,
  },
  { name: 'policy', path: '/animate/policy', as: WHO.animator },
  { name: 'profile', path: '/animate/profile', as: WHO.animator },
  { name: 'territory-record', path: '/animate/territory', as: WHO.administrator },
  { name: 'refusals', path: '/animate/refusals', as: WHO.animator },
  { name: 'failed-mails', path: '/animate/mails', as: WHO.animator },
  { name: 'skills', path: '/animate/skills', as: WHO.animator },
  { name: 'jobs', path: '/animate/jobs', as: WHO.administrator },
  { name: 'audit', path: '/animate/audit', as: WHO.administrator },
  { name: 'territories', path: '/animate/territories', as: WHO.administrator },
  { name: 'admissions', path: '/animate/admissions', as: WHO.animator },
  {
    name: 'admission',
    path: ({ submissionId }) => `/animate/admissions/${submissionId}`,
    as: WHO.animator,
  },
];

export const addressOf = ({ path }: PageToShow, shown: Shown): string =>
  typeof path === 'string' ? path : path(shown);

/** Opens the page, and waits until all of it is drawn. */
export async function arriveAt(page: Page, address: string, as: string | undefined): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // It comes in a file of its own, and React may take its time to show it.
  if (as) await page.getByRole('button', { name: /^(Compte d|Account of )/ }).waitFor();
  await settled(page);
}
