import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { CaughtMail } from './mail-catcher';
import { mailboxStyle } from './mailbox-style';

export interface MailboxPageOptions {
  locale: 'fr' | 'en';
  /** Where the mailbox answers; each mail is at `<base>/<id>`. `/dev/mailbox` unless told. */
  base?: string;
}

/** The Content-Security-Policy both pages need: a mail shown in a frame lives under the policy of its page. */
export const mailboxPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Links open in a new tab that is no longer in the sandbox: a page behind a mail must find its session. */
const SANDBOX = 'allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

const words = {
  fr: {
    title: 'Mails retenus',
    why: 'Aucun mail ne sort de cette machine\u202f: ils arrivent ici.',
    empty: 'Aucun mail pour le moment. Le prochain s’affichera ici en rechargeant la page.',
    count: (n: number) => (n > 1 ? `${n}\u00a0mails` : '1\u00a0mail'),
    back: 'Tous les mails',
    from: 'De',
    to: 'À',
    received: 'Reçu',
    noSubject: '(sans objet)',
    page: 'Version mise en page',
    text: 'Version texte',
    none: 'Ce mail n’en a pas.',
    headers: 'En-têtes',
  },
  en: {
    title: 'Caught mail',
    why: 'No mail leaves this machine: it all arrives here.',
    empty: 'No mail yet. Reload this page to see the next one.',
    count: (n: number) => (n > 1 ? `${n}\u00a0mails` : '1\u00a0mail'),
    back: 'All mail',
    from: 'From',
    to: 'To',
    received: 'Received',
    noSubject: '(no subject)',
    page: 'Designed version',
    text: 'Text version',
    none: 'This mail has none.',
    headers: 'Headers',
  },
};

/** The list, in the order given. */
export function renderMailboxPage(mails: CaughtMail[], options: MailboxPageOptions): string {
  const say = words[options.locale];
  return page(
    options.locale,
    say.title,
    <>
      <header>
        <h1>{say.title}</h1>
        <p className="quiet">
          {say.why} {mails.length > 0 && say.count(mails.length)}
        </p>
      </header>
      {mails.length === 0 && <p className="empty">{say.empty}</p>}
      <ul className="mails">
        {mails.map((mail) => (
          <li key={mail.id}>
            <a href={`${options.base ?? '/dev/mailbox'}/${mail.id}`}>
              <span className="subject">{mail.subject || say.noSubject}</span>
              <span className="to">{mail.to.join(', ')}</span>
              <Received mail={mail} locale={options.locale} />
            </a>
          </li>
        ))}
      </ul>
    </>,
  );
}

/** One mail: what the reader sees first, then the text part and every header. No script of a mail runs. */
export function renderMailPage(mail: CaughtMail, options: MailboxPageOptions): string {
  const say = words[options.locale];
  const subject = mail.subject || say.noSubject;
  return page(
    options.locale,
    subject,
    <>
      <nav>
        <a href={options.base ?? '/dev/mailbox'}>← {say.back}</a>
      </nav>
      <header>
        <h1>{subject}</h1>
        <dl>
          <Line name={say.from}>{mail.from}</Line>
          <Line name={say.to}>{mail.to.join(', ')}</Line>
          <Line name={say.received}>
            <Received mail={mail} locale={options.locale} />
          </Line>
        </dl>
      </header>
      <h2>{say.page}</h2>
      {mail.html ? (
        <iframe title={say.page} sandbox={SANDBOX} srcDoc={openingLinksOutside(mail.html)} />
      ) : (
        <p className="quiet">{say.none}</p>
      )}
      <h2>{say.text}</h2>
      {mail.text ? <pre tabIndex={0}>{mail.text}</pre> : <p className="quiet">{say.none}</p>}
      <details>
        <summary>{say.headers}</summary>
        <dl>
          {Object.entries(mail.headers).map(([name, value]) => (
            <Line key={name} name={name}>
              {value}
            </Line>
          ))}
        </dl>
      </details>
    </>,
  );
}

function Line({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Received({ mail, locale }: { mail: CaughtMail; locale: 'fr' | 'en' }): ReactElement {
  const shown = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'Europe/Paris',
  });
  return <time dateTime={mail.receivedAt}>{shown.format(new Date(mail.receivedAt))}</time>;
}

function openingLinksOutside(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, `$&${base}`) : base + html;
}

function page(locale: 'fr' | 'en', title: string, content: ReactNode): string {
  const document = (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: mailboxStyle }} />
      </head>
      <body>
        <main>{content}</main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}
