import type { Locale } from '@alize/contracts';
import { tokens, typeset } from '@alize/notifications';
import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const colours = (scheme: Record<string, string>) =>
  Object.entries(scheme)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');

/** The only style of every page: its hash goes into the Content-Security-Policy, so it never varies. */
export const PAGE_STYLE = `
@font-face { font-family: 'Source Sans 3'; src: url('/fonts/source-sans-3.woff2') format('woff2'); font-weight: 200 900; font-display: swap; }
:root { color-scheme: light dark; ${colours(tokens.light)} }
@media (prefers-color-scheme: dark) { :root { ${colours(tokens.dark)} } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--ground); color: var(--ink); font: 1.0625rem/1.5 'Source Sans 3', ${tokens.font}; overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
.skip { position: absolute; left: 16px; top: -80px; padding: 12px 16px; background: var(--sheet); z-index: 1; }
.skip:focus { top: 8px; }
.top, main, .bottom { width: 100%; max-width: 640px; margin: 0 auto; padding: 0 16px; }
.wide .top, .wide main, .wide .bottom { max-width: 960px; }
.top { display: flex; justify-content: space-between; align-items: center; min-height: 64px; gap: 16px; }
.top p { margin: 0; font-weight: 600; color: var(--accent); }
.top a { padding: 10px 0; }
main { flex: 1; padding-bottom: 48px; }
main:focus { outline: none; }
.sheet { padding: 24px; background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; }
.sheet > :last-child { margin-bottom: 0; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 16px; letter-spacing: -0.01em; text-wrap: balance; }
h2 { font-size: 1.125rem; line-height: 1.35; margin: 32px 0 8px; }
p { margin: 0 0 16px; }
.quiet, .bottom { color: var(--quiet); }
.bottom { padding-top: 16px; padding-bottom: 24px; font-size: 0.875rem; }
.about { padding: 16px 20px; margin: 0 0 24px; background: var(--tint); border-left: 4px solid var(--accent); }
.about p { margin: 8px 0 0; }
.about .title { margin: 0; font-weight: 600; font-size: 1.125rem; line-height: 1.35; }
ul { margin: 0 0 24px; padding-left: 20px; }
li { margin-bottom: 4px; }
form { margin: 0; }
label { display: block; margin: 16px 0 8px; font-weight: 600; }
label span { font-weight: 400; color: var(--quiet); }
input, select, textarea { display: block; width: 100%; min-height: 48px; padding: 10px 12px; font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--quiet); border-radius: 8px; }
input[type='hidden'] { display: none; }
fieldset { margin: 24px 0; padding: 0; border: 0; }
legend { padding: 0; font-weight: 600; }
.choice { position: relative; min-height: 48px; margin: 8px 0 0; padding: 10px 0 10px 40px; cursor: pointer; }
.choice input { position: absolute; left: 0; top: 12px; width: 24px; min-height: 24px; height: 24px; margin: 0; accent-color: var(--accent); }
.choice span { display: block; font-size: 0.9375rem; }
textarea { resize: vertical; }
form :is(input:not([type='hidden']), select, textarea) ~ .button { margin-top: 16px; }
.button { display: inline-block; min-height: 48px; padding: 12px 24px; font: inherit; font-weight: 600; text-align: center; text-wrap: balance; text-decoration: none; cursor: pointer; border: 2px solid var(--accent); border-radius: 8px; background: var(--accent); color: var(--onAccent); }
.button.second { background: none; color: var(--accent); margin-top: 16px; }
.button:hover { text-decoration: underline; text-underline-offset: 3px; }
.no { margin-top: 32px; padding-top: 24px; border-top: 1px solid var(--line); }
.no h2 { margin-top: 0; }
.fault { padding: 16px 20px; border: 2px solid var(--accent); border-radius: 8px; font-weight: 600; }
blockquote { margin: 0 0 24px; padding-left: 16px; border-left: 2px solid var(--line); white-space: pre-line; }
details { margin-top: 16px; padding-top: 8px; border-top: 1px solid var(--line); }
summary { min-height: 48px; padding: 12px 0; font-weight: 600; color: var(--accent); cursor: pointer; }
.lead { max-width: 36rem; font-size: 1.125rem; }
.doors { display: grid; gap: 16px; margin: 24px 0 0; padding: 0; list-style: none; }
.doors li { display: flex; flex-direction: column; margin: 0; }
.doors h2 { margin: 0 0 8px; font-size: 1.25rem; }
.doors p { flex: 1; }
.doors .button { margin: 0; }
.places { display: flex; flex-wrap: wrap; gap: 8px 24px; margin: 0; padding: 0; list-style: none; }
.places li { margin: 0; }
.places a { display: inline-block; padding: 10px 0; }
@media (max-width: 479px) { .button { display: block; width: 100%; } .sheet { padding: 24px 20px; } }
@media (min-width: 640px) {
  .top { min-height: 88px; }
  .sheet { padding: 40px; }
  h1 { font-size: 1.75rem; }
  .wide h1 { font-size: 2.25rem; }
  .doors { grid-template-columns: 1fr 1fr; gap: 24px; margin-top: 32px; }
  .doors .sheet { padding: 32px; }
}
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(136px, 1fr)); gap: 8px 24px; margin: 24px 0; padding: 0; list-style: none; }
.figures li { margin: 0; padding-top: 8px; border-top: 3px solid var(--accent); }
.figures strong { display: block; font-size: 1.75rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
table { width: 100%; margin: 0 0 24px; border-collapse: collapse; }
caption { padding: 0 0 8px; text-align: left; color: var(--quiet); }
th, td { padding: 8px 16px 8px 0; text-align: left; vertical-align: baseline; border-bottom: 1px solid var(--line); }
thead th { vertical-align: bottom; font-size: 0.875rem; line-height: 1.35; color: var(--quiet); }
th:last-child, td:last-child { padding-right: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
dl { margin: 0 0 24px; }
dt { font-weight: 600; }
dd { margin: 0 0 8px; }
@media (max-width: 479px) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody, tbody tr, tbody th, tbody td { display: block; }
  tbody tr { padding: 12px 0; border-bottom: 1px solid var(--line); }
  tbody th, tbody td { padding: 0; border: 0; }
  tbody .number { display: inline-block; margin-right: 24px; text-align: left; }
  td[data-label]::before { content: attr(data-label); color: var(--quiet); }
  .figures { grid-template-columns: 1fr; }
  .figures li { display: flex; align-items: baseline; gap: 16px; padding-top: 4px; border-top-width: 1px; }
  .figures strong { flex: none; min-width: 3.5rem; text-align: right; }
}
@media (min-width: 480px) {
  tbody td { white-space: nowrap; }
  th.number { width: 96px; }
  dl div { display: grid; grid-template-columns: 144px 1fr; gap: 16px; }
}
@media print {
  @page { size: A4; margin: 12mm 15mm; }
  :root { color-scheme: light; ${colours(tokens.light)} }
  body { background: none; min-height: 0; font-size: 9.5pt; line-height: 1.35; }
  .top nav, .skip { display: none; }
  .top, main, .bottom { max-width: none; padding-left: 0; padding-right: 0; }
  .top { min-height: 0; margin-bottom: 8px; }
  main { padding-bottom: 0; }
  .sheet { padding: 0; border: 0; }
  h1, .wide h1 { margin-bottom: 8px; font-size: 18pt; }
  h2 { margin: 14px 0 4px; font-size: 12pt; break-after: avoid; }
  .lead { max-width: none; margin-bottom: 8px; font-size: 11pt; }
  .about { padding: 10px 16px; margin-bottom: 8px; }
  .bottom { padding: 0; font-size: 9pt; }
  p, .figures, table, dl { margin-bottom: 8px; }
  .figures { margin-top: 12px; }
  .figures strong { font-size: 16pt; }
  th, td { padding-top: 3px; padding-bottom: 3px; }
  dd { margin-bottom: 4px; }
  tr, .about, .figures li { break-inside: avoid; }
}
`;

export interface PageOptions {
  locale: Locale;
  /** The only h1, and the tab's title. */
  title: string;
  children: ReactNode;
  territoryName?: string | null;
  /** The same page in the other language. */
  alternateUrl?: string;
  /** Pages behind mail links stay out of search engines; the home does not. */
  indexed?: boolean;
  /** A page of several columns, without the sheet around its content. */
  wide?: boolean;
}

const words = {
  fr: {
    skip: 'Aller au contenu',
    language: 'Langue',
    other: 'English',
    what: 'Alizé rapproche les petites entreprises qui créent des emplois et celles et ceux qui peuvent les aider.',
  },
  en: {
    skip: 'Skip to content',
    language: 'Language',
    other: 'Français',
    what: 'Alizé brings small firms that create jobs together with people who can help them.',
  },
};

/**
 * A whole page, without script nor request of its own. Its address carries a token, so only the origin is ever told;
 * `no-referrer` would tell less, but browsers then post forms with `Origin: null`, which the API refuses.
 */
export function renderPage(options: PageOptions): string {
  const { locale, children, territoryName, alternateUrl, indexed = false, wide = false } = options;
  const say = words[locale];
  const title = typeset(options.title, locale);
  const programme = territoryName ? `Alizé ${territoryName}` : 'Alizé';
  const otherLocale = locale === 'fr' ? 'en' : 'fr';
  const heading = <h1>{title}</h1>;
  const page = (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="strict-origin" />
        {!indexed && <meta name="robots" content="noindex" />}
        <title>{title === programme ? title : `${title} · ${programme}`}</title>
        <style dangerouslySetInnerHTML={{ __html: PAGE_STYLE }} />
      </head>
      <body className={wide ? 'wide' : undefined}>
        <a className="skip" href="#content">
          {say.skip}
        </a>
        <header className="top">
          <p>{programme}</p>
          {alternateUrl && (
            <nav aria-label={say.language}>
              <a href={alternateUrl} lang={otherLocale} hrefLang={otherLocale}>
                {say.other}
              </a>
            </nav>
          )}
        </header>
        <main id="content" tabIndex={-1}>
          {wide ? (
            <>
              {heading}
              {children}
            </>
          ) : (
            <div className="sheet">
              {heading}
              {children}
            </div>
          )}
        </main>
        <footer className="bottom">{say.what}</footer>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

/** A form that does one thing: the token it acts for, and the button that says what. */
export function ActionForm(props: { action: string; token: string; children: ReactNode }): ReactElement {
  return (
    <form method="post" action={props.action} noValidate>
      <input type="hidden" name="token" value={props.token} />
      {props.children}
    </form>
  );
}
