import type { Locale } from '@alize/contracts';
import { type PageContact, phoneInWords, typeset } from '@alize/notifications';
import type { ReactElement } from 'react';

const words = {
  fr: { title: 'Une question avant de répondre ?', subject: (firm: string) => `Ma question : ${firm}` },
  en: { title: 'A question before you answer?', subject: (firm: string) => `My question: ${firm}` },
};

/** Who answers a question about a request: a person, a telephone and an address. */
export function AskContact({
  contact,
  firm,
  locale,
}: {
  contact: PageContact;
  firm: string;
  locale: Locale;
}): ReactElement {
  const w = words[locale];
  const { name, email, phone } = contact;
  return (
    <section aria-labelledby="question-title">
      <h2 id="question-title">{typeset(w.title, locale)}</h2>
      <p>
        {typeset(name, locale)}
        {phone && (
          <>
            {' · '}
            <a href={`tel:${phone}`}>{phoneInWords(phone, locale)}</a>
          </>
        )}
        {' · '}
        <a href={`mailto:${email}?subject=${encodeURIComponent(w.subject(firm))}`}>{email}</a>
      </p>
    </section>
  );
}
