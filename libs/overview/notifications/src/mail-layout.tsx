import type { Locale } from '@alize/contracts';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type MailContent, mailtoUrl, paragraphs, preferencesLabel } from './mail-content';
import { LetterSheet } from './mail-letter';
import { Button, Link, Section, Table } from './mail-parts';
import { quoteStyle, sheetStyle, small, strong, text, tokens } from './mail-style';
import { phoneInWords, typeset } from './typography';

const { light, dark } = tokens;

/** Clients that know neither media queries nor this sheet keep the inline light colours. */
const HEAD_STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
.button-cell { mso-padding-alt: 14px 28px; }
@media (max-width: 480px) {
  .sheet { padding: 24px 20px !important; }
  .outer { padding: 0 !important; }
  .button, .button-cell { width: 100% !important; }
}
@media (prefers-color-scheme: dark) {
  .outer, body { background: ${dark.ground} !important; }
  .sheet { background: ${dark.sheet} !important; border-color: ${dark.line} !important; }
  .tint { background: ${dark.tint} !important; border-color: ${dark.accent} !important; }
  .ink { color: ${dark.ink} !important; }
  .quiet { color: ${dark.quiet} !important; }
  .link { color: ${dark.accent} !important; }
  .line { border-color: ${dark.line} !important; }
  .button-cell { background: ${dark.accent} !important; }
  .button-link { color: ${dark.onAccent} !important; }
}`;
/** Outlook on Windows ignores max-width: it gets a table of 600 pixels around the sheet. */
const OUTLOOK_OPEN =
  '<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->';
const OUTLOOK_CLOSE = '<!--[if mso]></td></tr></table><![endif]-->';
/** Keeps the first lines of the body out of the preview, after the preheader. */
const PREVIEW_END = '\u00a0\u200c'.repeat(80);

const words = {
  fr: { questions: 'Une question ?' },
  en: { questions: 'Any questions?' },
};

/** One column of 600 px, readable without images (there are none), in dark mode and on a telephone. */
export function renderMailHtml(content: MailContent, locale: Locale): string {
  const say = (words: string) => typeset(words, locale);
  const sheet = renderToStaticMarkup(<Sheet content={content} locale={locale} />);
  const page = (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <title>{content.subject}</title>
        <style dangerouslySetInnerHTML={{ __html: HEAD_STYLE }} />
      </head>
      <body style={{ margin: 0, padding: 0, background: light.ground }}>
        <div
          style={{ display: 'none', maxHeight: 0, overflow: 'hidden', fontSize: '1px', lineHeight: '1px' }}
        >
          {say(content.preheader)}
          <span aria-hidden="true">{PREVIEW_END}</span>
        </div>
        <Table>
          <td
            align="center"
            className="outer"
            style={{ padding: '24px 8px', background: light.ground }}
            dangerouslySetInnerHTML={{ __html: OUTLOOK_OPEN + sheet + OUTLOOK_CLOSE }}
          />
        </Table>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

function Sheet({ content, locale }: { content: MailContent; locale: Locale }): ReactElement {
  const say = (words: string) => typeset(words, locale);
  if (content.letter) return <LetterSheet content={content} letter={content.letter} locale={locale} />;
  const { about, personal, quote, reasons, list, card, button, otherChoices = [], contact } = content;
  return (
    <Table style={{ width: '100%', maxWidth: '600px', margin: '0 auto', textAlign: 'left' }}>
      <td className="sheet" style={sheetStyle}>
        <p className="link" style={{ ...strong, color: light.accent, margin: '0 0 24px' }}>
          Alizé
        </p>
        <p className="ink" style={text}>
          {say(content.greeting)}
        </p>
        <p className="ink" style={{ ...text, margin: '8px 0 24px' }}>
          {say(content.why)}
        </p>
        <Table>
          <td
            className="tint"
            style={{ padding: '16px 20px', background: light.tint, borderLeft: `4px solid ${light.accent}` }}
          >
            <h1 className="ink" style={{ ...strong, fontSize: '18px' }}>
              {say(about.title)}
            </h1>
            {about.lines.map((line) => (
              <p className="ink" style={{ ...text, margin: '8px 0 0' }} key={line}>
                {say(line)}
              </p>
            ))}
          </td>
        </Table>
        {personal && (
          <Section title={say(personal.title)}>
            {paragraphs(personal.words).map((words) => (
              <p className="ink" style={{ ...text, margin: '0 0 8px' }} key={words}>
                {say(words)}
              </p>
            ))}
          </Section>
        )}
        {quote && (
          <Section title={say(quote.title)}>
            {quote.words && (
              <blockquote className="ink line" style={quoteStyle}>
                {say(quote.words)}
              </blockquote>
            )}
            {quote.project && (
              <p className="ink" style={{ ...text, margin: '8px 0 0' }}>
                {say(quote.project)}
              </p>
            )}
          </Section>
        )}
        {reasons && (
          <Section title={say(reasons.title)}>
            {reasons.items.length === 1 ? (
              <p className="ink" style={text}>
                {say(reasons.items.join())}
              </p>
            ) : (
              <ul style={{ margin: 0, padding: '0 0 0 20px' }}>
                {reasons.items.map((item) => (
                  <li className="ink" style={{ ...text, margin: '0 0 4px' }} key={item}>
                    {say(item)}
                  </li>
                ))}
              </ul>
            )}
          </Section>
        )}
        {card && (
          <Section title={say(card.title)}>
            {card.rows.map((row) => (
              <p className="ink" style={{ ...text, margin: '0 0 8px' }} key={row.label}>
                <span className="quiet" style={small}>
                  {say(row.label)}
                </span>
                <br />
                {row.href ? <Link url={row.href}>{row.value}</Link> : say(row.value)}
              </p>
            ))}
          </Section>
        )}
        {button && <Button url={button.url}>{say(button.label)}</Button>}
        {otherChoices.map((choice) => (
          <p className="ink" style={{ ...text, margin: '16px 0 0' }} key={choice.url}>
            <Link url={choice.url}>{say(choice.label)}</Link>
          </p>
        ))}
        {list && (
          <Section title={say(list.title)}>
            {list.items.map(({ says, label, url }) => (
              <p className="ink" style={{ ...text, margin: '0 0 16px' }} key={url + says}>
                {say(says)}
                <br />
                <Link url={url}>{say(label)}</Link>
              </p>
            ))}
          </Section>
        )}
        <p className="ink" style={{ ...text, margin: '24px 0 0' }}>
          {say(content.next)}
        </p>
        <div className="line" style={{ margin: '32px 0 0', borderTop: `1px solid ${light.line}` }} />
        <Section title={say(words[locale].questions)}>
          <p className="ink" style={text}>
            {say(contact.name)}
            <span className="quiet" style={{ color: light.quiet }}>
              , {say(contact.role)}
            </span>
          </p>
          {contact.phone && (
            <p className="ink" style={{ ...text, margin: '8px 0 0' }}>
              <Link url={`tel:${contact.phone}`}>{phoneInWords(contact.phone, locale)}</Link>
            </p>
          )}
          <p className="ink" style={{ ...text, margin: '8px 0 0' }}>
            {contact.email && <Link url={mailtoUrl(contact.email)}>{contact.email}</Link>}
          </p>
        </Section>
        <p className="quiet" style={{ ...small, margin: '24px 0 0' }}>
          {say(content.smallPrint)}
        </p>
        {content.preferencesUrl && (
          <p className="quiet" style={{ ...small, margin: '8px 0 0' }}>
            <Link url={content.preferencesUrl}>{preferencesLabel(locale)}</Link>
          </p>
        )}
      </td>
    </Table>
  );
}
