/** The accounts of the demonstration that documentation and tests may name. */
export const DEMO_ACCOUNTS = [
  { email: 'admin@alize.test', who: 'administrator, sees all' },
  { email: 'animation.savoie@alize.test', who: 'animator of Savoie' },
  { email: 'animation.ain@alize.test', who: 'animator of Ain' },
  { email: 'dirigeante@alize.test', who: 'head of an SME in Savoie, with an open need' },
  { email: 'intervenant@alize.test', who: 'volunteer in Savoie' },
  { email: 'referent@alize.test', who: 'HR contact of a large group' },
] as const;
