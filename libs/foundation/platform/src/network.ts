import { isIPv6 } from 'node:net';

const GROUPS = 8;
/** A provider gives each of its customers this much of an address, and the rest is theirs to choose. */
const GROUPS_OF_A_NETWORK = 4;
const MAPPED = /^::ffff:(?=\d+\.)/i;

/** What one sender cannot change at will: an IPv4 address, or the first 64 bits of an IPv6 one. */
export function networkOf(address: string): string {
  const plain = address.replace(MAPPED, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = [], tail] = plain.split('::').map((part) => part.split(':').filter(Boolean));
  const groups = tail
    ? [...head, ...Array<string>(GROUPS - head.length - tail.length).fill('0'), ...tail]
    : head;
  return groups
    .slice(0, GROUPS_OF_A_NETWORK)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
