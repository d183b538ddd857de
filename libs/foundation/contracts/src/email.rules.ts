export type EmailFault =
  | 'email/incomplete'
  | 'email/several'
  | 'email/space'
  | 'email/accent'
  | 'email/dots'
  | 'email/mark'
  | 'email/long-name';

/** RFC 5321, in octets. */
const LOCAL_MAX = 64;
const INVISIBLE = /\p{Cf}/gu;
/** RFC 5322's atext: what may stand before the @ without quotes. */
const ATEXT = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LEVEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]+)$/;

/** What was typed without what a copy brings along: `mailto:`, a name before `<…>`, invisible marks, a last full stop. */
export function bareEmail(typed: string): string {
  const text = typed.normalize('NFKC').replace(INVISIBLE, '').trim();
  const inBrackets = /^[^<>@]*<([^<>]+)>$/.exec(text)?.[1] ?? text;
  return inBrackets
    .replace(/^mailto:\s*([^?]*)(?:\?.*)?$/i, '$1')
    .replace(/[\s.,;]+$/, '')
    .replace(/[ \t]*@[ \t]*/g, '@')
    .replace(/(?<=@[^@\s]*)[ \t]*\.[ \t]*(?=[^@\s]+$)/, '.')
    .trim()
    .toLowerCase();
}

/** The address as it is stored, or why it cannot be one. */
export function readEmail(typed: string): { email: string } | { fault: EmailFault } {
  const text = bareEmail(typed);
  const [local = '', typedDomain = '', ...more] = text.split('@');
  if (more.length > 0) return { fault: 'email/several' };
  if (!local || !typedDomain) return { fault: 'email/incomplete' };
  if (/\s/.test(text)) return { fault: 'email/space' };
  if (/^\.|\.$|\.\./.test(local) || /^\.|\.\./.test(typedDomain)) return { fault: 'email/dots' };
  if (/[^\x20-\x7e]/.test(local)) return { fault: 'email/accent' };
  if (!ATEXT.test(local)) return { fault: 'email/mark' };
  if (local.length > LOCAL_MAX) return { fault: 'email/long-name' };
  const domain = travellingDomain(typedDomain);
  const labels = domain?.split('.') ?? [];
  if (domain === null || !labels.every((label) => LABEL.test(label))) return { fault: 'email/mark' };
  if (labels.length < 2 || !TOP_LEVEL.test(labels.at(-1) ?? '')) return { fault: 'email/incomplete' };
  return { email: `${local}@${domain}` };
}

/** The domain in ASCII; null where it holds what no domain holds. */
function travellingDomain(domain: string): string | null {
  if (/^[\x21-\x7e]+$/.test(domain)) return domain;
  if (/[/?#:\\]/.test(domain)) return null;
  const url = `http://${domain}`;
  return URL.canParse(url) ? new URL(url).hostname : null;
}
