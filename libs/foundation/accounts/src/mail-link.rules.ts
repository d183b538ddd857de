/** Each purpose of a link in a mail and the page it opens; a link of one purpose opens no other. */
export const LINK_PAGES = {
  'answer-match': '/answer',
  'approve-mission': '/approve-mission',
  'first-contact': '/first-contact',
  'log-days': '/log-days',
  feedback: '/feedback',
  'committee-session': '/convocation',
} as const;
export type LinkPurpose = keyof typeof LINK_PAGES;

/** The outcome of a link that was left aside for a newer one when it had expired: whoever holds it reads « expired ». */
export const EXPIRED = 'expired';

export const linkPath = (purpose: LinkPurpose, token: string, locale: string): string =>
  `${LINK_PAGES[purpose]}?token=${token}&lang=${locale}`;
