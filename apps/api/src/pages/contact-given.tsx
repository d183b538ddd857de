import type { Locale } from '@alize/contracts';
import { phoneInWords, typeset } from '@alize/notifications';
import type { ReactElement } from 'react';

/** Whom a form names and on which telephone: what somebody else wrote under one's address shows before it is confirmed. */
export function ContactGiven({
  given,
  locale,
}: {
  given?: { name: string; phone: string | null } | null;
  locale: Locale;
}): ReactElement | null {
  if (!given) return null;
  const phone = given.phone && phoneInWords(given.phone, locale);
  return <p>{typeset([given.name, phone].filter(Boolean).join(' · '), locale)}</p>;
}
