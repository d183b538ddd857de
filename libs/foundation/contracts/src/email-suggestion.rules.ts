import { bareEmail, readEmail } from './email.rules';

/** Mailboxes that people in France have; the first of a name is the one meant where the end is no known one. */
const PROVIDERS =
  `gmail.com orange.fr wanadoo.fr free.fr hotmail.fr hotmail.com outlook.fr outlook.com laposte.net sfr.fr yahoo.fr yahoo.com
  icloud.com live.fr live.com bbox.fr neuf.fr msn.com aol.com numericable.fr club-internet.fr protonmail.com proton.me gmx.fr
  gmx.com`.split(/\s+/);
/** Of these nobody has the domain under another end, which is then a slip. */
const ONE_END = ['gmail', 'laposte', 'wanadoo', 'icloud'];
/** Ends that do not exist, or that are typed for a neighbour far more often than meant. */
const ENDS: Readonly<Record<string, string>> = {
  con: 'com',
  cpm: 'com',
  vom: 'com',
  xom: 'com',
  cim: 'com',
  comm: 'com',
  ocm: 'com',
  cmo: 'com',
  coml: 'com',
  f: 'fr',
  r: 'fr',
  ft: 'fr',
  fe: 'fr',
  fd: 'fr',
  rf: 'fr',
  frr: 'fr',
  ffr: 'fr',
  nte: 'net',
  ner: 'net',
  nett: 'net',
  ogr: 'org',
  orgg: 'org',
  or: 'org',
};
/** Ends that exist, and are a slip at a known provider alone. */
const ENDS_AT_PROVIDERS: Readonly<Record<string, string>> = {
  cm: 'com',
  co: 'com',
  om: 'com',
  ne: 'net',
  fi: 'fr',
};
/** Domains that are close to a provider's and somebody else's. */
const OTHERS = ['mail.com', 'email.com', 'ymail.com', 'grange.fr', 'range.fr', 'outlook.be', 'hotmail.be'];

/** The address that was probably meant, null where nothing speaks for another. Only ever offered, never put in its place. */
export function suggestEmail(typed: string): string | null {
  const text = bareEmail(typed).replace(/^www\./, '');
  const [local, domain = '', ...more] = text.replace(/,(?=[a-z]{2,4}$)/, '.').split('@');
  if (!local || !domain || more.length > 0) return null;
  const meant = `${local}@${meantDomain(domain)}`;
  return meant !== bareEmail(typed) && 'email' in readEmail(meant) ? meant : null;
}

function meantDomain(domain: string): string {
  if (PROVIDERS.includes(domain) || OTHERS.includes(domain)) return domain;
  const { name, end } = partsOf(domain);
  const mended = ENDS[end] ?? end;
  const near = providerNear(name, mended) ?? providerNear(name, ENDS_AT_PROVIDERS[mended] ?? mended);
  if (near) return near;
  return end && mended !== end ? `${name}.${mended}` : domain;
}

/** « gmailcom » has lost its dot, « gmail » its end. */
function partsOf(domain: string): { name: string; end: string } {
  const glued = PROVIDERS.find((each) => each.replace('.', '') === domain);
  const at = (glued ?? domain).lastIndexOf('.');
  return at < 0
    ? { name: domain, end: '' }
    : { name: (glued ?? domain).slice(0, at), end: (glued ?? domain).slice(at + 1) };
}

function providerNear(name: string, end: string): string | undefined {
  const ofName = PROVIDERS.filter((each) => partsOf(each).name === name);
  const exact = ofName.find((each) => partsOf(each).end === end);
  if (exact || (ofName.length > 0 && (end === '' || ONE_END.includes(name)))) return exact ?? ofName[0];
  if (ofName.length > 0) return undefined;
  const near = PROVIDERS.filter((each) => isSlipOf(name, partsOf(each).name));
  return (
    near.find((each) => partsOf(each).end === end) ??
    near.find((each) => ONE_END.includes(partsOf(each).name))
  );
}

/** One letter missing, too many, another, or two swapped. In a short name another letter makes another word. */
function isSlipOf(name: string, known: string): boolean {
  if (Math.abs(name.length - known.length) > 1 || name === known) return false;
  const start = commonStart(name, known);
  const rest = (text: string, skipped: number) => text.slice(start + skipped);
  const swapped =
    name[start] === known[start + 1] && name[start + 1] === known[start] && rest(name, 2) === rest(known, 2);
  const missing = rest(name, 0) === rest(known, 1);
  const tooMany = rest(name, 1) === rest(known, 0);
  const another = known.length > 4 && start > 0 && rest(name, 1) === rest(known, 1);
  return (known.length > 3 && (swapped || missing)) || tooMany || another;
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
