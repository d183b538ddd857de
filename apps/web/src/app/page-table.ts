import type { RoleName } from '@alize/contracts';

export interface PageEntry {
  path: string;
  /** Its file under `src/pages`, without the ending. */
  module: string;
  /** Whom the page is for; `everybody` needs no session, `signedIn` any. The api decides what each may read. */
  for: 'everybody' | 'signedIn' | RoleName[];
}

const page = (path: string, module: string, whom: PageEntry['for']): PageEntry => ({
  path,
  module,
  for: whom,
});
const open = (path: string, module: string) => page(path, module, 'everybody');
const animate = (path: string, module: string, whom: RoleName[] = ['animator', 'administrator']) =>
  page(`/animate${path}`, module, whom);

/** Shown in place of a page that wants a session, at its address. */
export const SIGN_IN = 'sign-in/sign-in-page';

/** Every page of the application, and who sees it. Nothing but data: the build reads it too. */
export const PAGES: PageEntry[] = [
  open('/', 'home/home-page'),
  open('/t/:code', 'territory/territory-page'),
  open('/t/:code/need', 'post-need/post-need-page'),
  open('/t/:code/offer', 'post-offer/post-offer-page'),
  open('/t/:code/need/sent', 'sent/sent-page'),
  open('/t/:code/offer/sent', 'sent/sent-page'),
  open('/t/:code/data', 'public/data-page'),
  open('/t/:code/legal', 'public/legal-page'),
  open('/t/:code/accessibility', 'public/accessibility-page'),
  open('/t/:code/contact', 'public/contact-page'),
  open('/t/:code/relays', 'public/relays-page'),
  open('/where', 'where/where-page'),
  open('/offer', 'where/offer-page'),
  open('/relays', 'public/relays-page'),
  open('/data', 'public/data-page'),
  open('/legal', 'public/legal-page'),
  open('/accessibility', 'public/accessibility-page'),
  open('/contact', 'public/contact-page'),
  page('/start', 'start/start-page', 'signedIn'),
  // Also for who has posted a need that nobody has qualified yet, and holds no role.
  page('/my', 'my/my-page', 'signedIn'),
  page('/account', 'account/account-page', 'signedIn'),
  page('/my/needs/:id', 'my/edit-need-page', 'signedIn'),
  page('/my/applications/:id', 'my/application-page', 'signedIn'),
  page('/my/advances/:id', 'my/advance-page', 'signedIn'),
  page('/committee', 'committee/sessions-page', ['committee_member']),
  page('/committee/:id', 'committee/session-page', ['committee_member', 'animator', 'administrator']),
  page('/volunteer', 'volunteer/volunteer-page', ['volunteer']),
  page('/volunteer/offers/:id', 'volunteer/edit-offer-page', ['volunteer']),
  page('/partner', 'partner/partner-page', ['partner_contact']),
  animate('', 'animate/today/today-page'),
  animate('/search', 'animate/search/search-page'),
  animate('/needs', 'animate/needs/needs-page'),
  animate('/needs/new', 'animate/new-need/new-need-page'),
  animate('/needs/:id', 'animate/need/need-page'),
  animate('/needs/:id/edit', 'animate/need/edit-need-page'),
  animate('/missions', 'animate/missions/missions-page'),
  animate('/missions/past', 'animate/missions/past-mission-page'),
  animate('/matches/:id', 'animate/match/match-page'),
  animate('/offers', 'animate/offers/offers-page'),
  animate('/offers/new', 'animate/new-offer/new-offer-page'),
  animate('/offers/:id', 'animate/offer/offer-page'),
  animate('/offers/:id/edit', 'volunteer/edit-offer-page'),
  animate('/admissions', 'admissions/admissions-page'),
  animate('/admissions/:id', 'admissions/admission-page'),
  animate('/committee', 'animate/committee/committee-page'),
  animate('/applications/:id', 'animate/applications/application-page'),
  animate('/advances/:id', 'animate/advances/advance-page'),
  animate('/fund', 'animate/fund/fund-page'),
  animate('/coverage', 'animate/coverage/coverage-page'),
  animate('/figures', 'animate/figures/figures-page'),
  animate('/assignments', 'animate/assignments/assignments-page'),
  animate('/assignments/:id', 'animate/assignments/assignment-page'),
  animate('/directory', 'animate/directory/directory-page'),
  animate('/people', 'animate/people/people-page'),
  animate('/people/new', 'animate/people/new-person-page'),
  animate('/people/:id', 'animate/people/person-page'),
  animate('/organisations', 'animate/organisations/organisations-page'),
  animate('/organisations/new', 'animate/organisations/new-organisation-page'),
  animate('/organisations/:id', 'animate/organisations/organisation-page'),
  animate('/conventions', 'animate/conventions/conventions-page'),
  animate('/conventions/new', 'animate/conventions/new-convention-page'),
  animate('/conventions/:id', 'animate/conventions/convention-page'),
  animate('/policy', 'animate/policy/policy-page'),
  animate('/profile', 'animate/profile/profile-page'),
  animate('/territory', 'animate/territory/territory-record-page'),
  animate('/refusals', 'animate/refusals/refusals-page'),
  animate('/mails', 'animate/mails/failed-mails-page'),
  animate('/imports', 'animate/imports/imports-page'),
  animate('/imports/:id', 'animate/imports/import-page'),
  animate('/skills', 'animate/skills/skills-page'),
  animate('/jobs', 'animate/jobs/jobs-page', ['administrator']),
  animate('/audit', 'animate/audit/audit-page', ['administrator']),
  animate('/territories', 'animate/territories/territories-page', ['administrator']),
];
