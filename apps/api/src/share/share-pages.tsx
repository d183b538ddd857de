import { type Locale, phoneInWords, type TerritoryProfile, typeset } from '@alize/contracts';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { EMBED_STYLE, POSTER_STYLE } from './share-style';
import { shareWords } from './share-words';

export interface SharedPage {
  locale: Locale;
  /** Of the territory. */
  name: string;
  profile: TerritoryProfile;
  /** Of the form, with its source. */
  formUrl: string;
  /** Of the code that leads to it. */
  qrUrl: string;
}

interface DocumentProps {
  locale: Locale;
  title: string;
  style: string;
  children: ReactNode;
}

export function html({ locale, title, style, children }: DocumentProps): string {
  const page = (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      {children}
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

/** A door to the form for a frame in somebody else's page: no script, no cookie, one link that leaves the frame. */
export function embedPage({ locale, name, profile, formUrl }: SharedPage): string {
  const w = shareWords[locale];
  const say = (text: string) => typeset(text, locale);
  return html({
    locale,
    title: `Alizé ${name}`,
    style: EMBED_STYLE,
    children: (
      <body>
        <main>
          <h1>{say(w.need)}</h1>
          <p>{say(w.lead)}</p>
          <a className="button" href={formUrl} target="_blank" rel="noopener">
            {say(w.write)}
          </a>
          <p className="quiet">
            Alizé {name}. {say(w.newTab)}
            {profile.operator.legalName && ` ${say(w.by(profile.operator.legalName))}`}
          </p>
        </main>
      </body>
    ),
  });
}

/** An A5 sheet for a counter or a notice board. */
export function posterPage({ locale, name, profile, formUrl, qrUrl }: SharedPage): string {
  const w = shareWords[locale];
  const say = (text: string) => typeset(text, locale);
  const { animator, operator } = profile;
  const address = formUrl.replace(/^https?:\/\//, '');
  return html({
    locale,
    title: `Alizé ${name}`,
    style: POSTER_STYLE,
    children: (
      <body>
        <main>
          <p className="hint">{say(w.print)}</p>
          <div className="sheet">
            <header>
              <p className="brand">Alizé {name}</p>
            </header>
            <div>
              <h1>{say(w.need)}</h1>
              <p className="lead">{say(w.lead)}</p>
              <ul>
                {w.points.map((point) => (
                  <li key={point}>{say(point)}</li>
                ))}
              </ul>
            </div>
            <footer className="call">
              <img src={qrUrl} alt={w.qr(address)} width="160" height="160" />
              <div>
                <p>{say(w.scan)}</p>
                <p className="address">{address}</p>
                {animator.name && animator.phone && (
                  <p>{say(w.or(animator.name, phoneInWords(animator.phone, locale)))}</p>
                )}
                {operator.legalName && <p className="quiet">{say(w.by(operator.legalName))}</p>}
              </div>
            </footer>
          </div>
        </main>
      </body>
    ),
  });
}
