import type { Locale } from '@alize/contracts';
import { typeset } from '@alize/notifications';
import { renderPage } from './page-layout';

const words = {
  fr: {
    title: 'Recevoir un lien de connexion',
    lines:
      'Pas de mot de passe : nous vous écrivons un lien qui ouvre votre session. Il sert une fois, pendant 15 minutes.',
    label: 'Votre adresse e-mail',
    button: 'Recevoir le lien',
    sent: 'Regardez vos messages',
    sentLines: [
      'Si cette adresse est connue d’Alizé, un lien y arrive dans la minute.',
      'Rien reçu ? Vérifiez les indésirables, ou l’adresse elle-même.',
    ],
    code: 'Le message est sur un autre appareil ? Tapez ici les 8 chiffres qu’il donne',
    open: 'Se connecter',
    wrong: 'Ce code n’ouvre rien',
    wrongLines: [
      'Il est faux, ou il a déjà servi, ou son temps est passé. Relisez-le, ou demandez un nouveau lien.',
    ],
  },
  en: {
    title: 'Get a sign-in link',
    lines: 'No password: we mail you a link that signs you in. It works once, for 15 minutes.',
    label: 'Your e-mail address',
    button: 'Send me the link',
    sent: 'Check your mail',
    sentLines: [
      'If Alizé knows this address, a link arrives within a minute.',
      'Nothing there? Look in the junk folder, or check the address itself.',
    ],
    code: 'Is the message on another device? Type the 8 digits it gives here',
    open: 'Sign in',
    wrong: 'This code opens nothing',
    wrongLines: ['It is wrong, has been used, or its time is over. Check it, or ask for a new link.'],
  },
};

export function askLinkPage({
  locale,
  action,
  fault,
}: {
  locale: Locale;
  action: string;
  /** What is to be corrected, and in what was typed. */
  fault?: { sentence: string; typed: string };
}): string {
  const w = words[locale];
  const say = (text: string) => typeset(text, locale);
  return renderPage({
    locale,
    title: w.title,
    alternateUrl: `/sign-in?lang=${locale === 'fr' ? 'en' : 'fr'}`,
    children: (
      <>
        {fault && (
          <p className="fault" role="alert">
            {say(fault.sentence)}
          </p>
        )}
        <p>{say(w.lines)}</p>
        <form method="post" action={action} noValidate>
          <label htmlFor="email">{w.label}</label>
          <input
            id="email"
            name="email"
            type="email"
            autoComplete="email"
            required
            maxLength={254}
            defaultValue={fault?.typed}
          />
          <button className="button">{w.button}</button>
        </form>
      </>
    ),
  });
}

/** The same words for known and unknown addresses. */
export function linkSentPage(options: {
  locale: Locale;
  requestId: string;
  /** Where the code is posted. */
  action: string;
  /** The code just typed opened nothing. */
  wrong?: boolean;
}): string {
  const { locale, requestId, action, wrong = false } = options;
  const w = words[locale];
  const say = (text: string) => typeset(text, locale);
  return renderPage({
    locale,
    title: wrong ? w.wrong : w.sent,
    children: (
      <>
        {(wrong ? w.wrongLines : w.sentLines).map((line) => (
          <p key={line}>{say(line)}</p>
        ))}
        <form method="post" action={action}>
          <input type="hidden" name="requestId" value={requestId} />
          <label htmlFor="code">{say(w.code)}</label>
          <input
            id="code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
            size={12}
          />
          <button className="button">{say(w.open)}</button>
        </form>
      </>
    ),
  });
}
