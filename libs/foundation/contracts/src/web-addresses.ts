/** First parts of the web application's addresses: the api answers these with its page, and any other with 404. */
export const WEB_SECTIONS = [
  't',
  'data',
  'legal',
  'accessibility',
  'contact',
  'where',
  'offer',
  'relays',
  'start',
  'my',
  'volunteer',
  'partner',
  'animate',
  'admin',
  'account',
  'committee',
] as const;

/** Whether the web application has a page at this address, `/` included. */
export function isWebAddress(path: string): boolean {
  const [, section = ''] = path.split('/');
  return section === '' || WEB_SECTIONS.some((known) => known === section);
}
