import { domainToASCII } from 'node:url';
import type { ReplyAuthorship } from '@alize/contracts';
import { domainOf } from '@alize/platform';
import type { ReadMail } from './mail-reader';

/** One result of a check: `dkim=pass header.d=firme.test`. */
interface Result {
  method: string;
  verdict: string;
  /** `header.d`, `header.from`, `smtp.mailfrom`, by lower-case name. */
  properties: Map<string, string>;
}

/**
 * Whether a mail was written by whoever its `From` names, by the word of our own mail server alone: the topmost
 * `Authentication-Results` (RFC 8601) that bears its id, for one that stands lower may have come with the mail.
 * @param authservId what that server calls itself; undefined: nobody's word is believed
 */
export function authorshipOf(
  { headers, from }: Pick<ReadMail, 'headers' | 'from'>,
  authservId: string | undefined,
): ReplyAuthorship {
  if (!authservId) return 'unchecked';
  const ours = headers
    .filter(({ name }) => name === 'authentication-results')
    .map(({ value }) => partsOf(withoutComments(value)))
    .find(([id = '']) => id.trim().split(/\s+/u, 1)[0]?.toLowerCase() === authservId.toLowerCase());
  if (!ours) return 'unchecked';
  const [address, ...others] = from;
  // Readers' programs show one of several authors, servers check another.
  const authors = headers.filter(({ name }) => name === 'from').length;
  if (!address || others.length > 0 || authors !== 1) return 'unverified';
  const domain = asciiDomain(address);
  return domain && passes(ours.slice(1).map(resultOf), domain) ? 'verified' : 'unverified';
}

/** By DMARC where it was looked at; else by a signature or an envelope of the author's own domain. */
function passes(results: Result[], domain: string): boolean {
  const dmarc = results.filter(({ method }) => method === 'dmarc');
  if (dmarc.length > 0)
    return dmarc.every(
      ({ verdict, properties }) =>
        verdict === 'pass' && asciiDomain(properties.get('header.from') ?? '') === domain,
    );
  return results.some(({ method, verdict, properties }) => {
    if (verdict !== 'pass') return false;
    const name = { dkim: 'header.d', spf: 'smtp.mailfrom' }[method];
    const checked = name && properties.get(name);
    return checked ? speaksFor(asciiDomain(checked), domain) : false;
  });
}

/** A domain and those above it, never those below: a tenant of a host does not speak for the host. */
const speaksFor = (checked: string, domain: string): boolean =>
  checked.includes('.') && (domain === checked || domain.endsWith(`.${checked}`));
const asciiDomain = (address: string): string => domainToASCII(domainOf(address).toLowerCase());

function resultOf(part: string): Result {
  const [said = '', ...rest] = part.replace(/\s+/gu, ' ').replace(/ ?= ?/gu, '=').trim().split(' ');
  const pairOf = (text: string): [string, string] => {
    const at = text.indexOf('=');
    return at < 0 ? [text, ''] : [text.slice(0, at).toLowerCase(), text.slice(at + 1).replaceAll('"', '')];
  };
  const [method, verdict] = pairOf(said);
  return {
    method: method.split('/', 1)[0] ?? '',
    verdict: verdict.toLowerCase(),
    properties: new Map(rest.map(pairOf)),
  };
}

/** Cut at the semicolons that stand in no quotation. */
function partsOf(value: string): string[] {
  const parts = [''];
  let quoted = false;
  for (let at = 0; at < value.length; at += 1) {
    const letter = value.charAt(at);
    if (letter === '"') quoted = !quoted;
    if (letter === ';' && !quoted) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${letter === '\\' && quoted ? value.charAt((at += 1)) : letter}`);
  }
  return parts;
}

/** Comments nest, and a parenthesis in a quotation begins none. */
function withoutComments(value: string): string {
  let kept = '';
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < value.length; at += 1) {
    const letter = value.charAt(at);
    const escaped = letter === '\\' && (quoted || depth > 0);
    if (escaped) at += 1;
    else if (letter === '"' && depth === 0) quoted = !quoted;
    else if (letter === '(' && !quoted) depth += 1;
    if (depth === 0) kept += escaped ? letter + value.charAt(at) : letter;
    if (!escaped && letter === ')' && !quoted && depth > 0) depth -= 1;
  }
  return kept;
}
