import type { Locale } from '@alize/contracts';
import type { ReactElement } from 'react';
import { type MailContent, mailtoUrl, preferencesLabel } from './mail-content';
import { Button, Link, Table } from './mail-parts';
import { quoteStyle, sheetStyle, small, text, tokens } from './mail-style';
import { phoneInWords, typeset } from './typography';

const { light } = tokens;

interface LetterSheetProps {
  content: MailContent;
  letter: NonNullable<MailContent['letter']>;
  locale: Locale;
}

/** Somebody's own letter: nothing is set around their words. */
export function LetterSheet({ content, letter, locale }: LetterSheetProps): ReactElement {
  const say = (words: string) => typeset(words, locale);
  const { contact } = content;
  const lines = (words: string) =>
    words.split('\n').map((line, at) => [...(at > 0 ? [<br key={at} />] : []), say(line)]);
  return (
    <Table style={{ width: '100%', maxWidth: '600px', margin: '0 auto', textAlign: 'left' }}>
      <td className="sheet" style={sheetStyle}>
        <p className="ink" style={text}>
          {lines(letter.words)}
        </p>
        {content.button && <Button url={content.button.url}>{say(content.button.label)}</Button>}
        <p className="ink" style={{ ...text, margin: '24px 0 0' }}>
          {say(contact.name)}
          <br />
          <span className="quiet" style={small}>
            {say(contact.role)}
          </span>
          {contact.phone && (
            <>
              <br />
              <Link url={`tel:${contact.phone}`}>{phoneInWords(contact.phone, locale)}</Link>
            </>
          )}
          {contact.email && (
            <>
              <br />
              <Link url={mailtoUrl(contact.email)}>{contact.email}</Link>
            </>
          )}
        </p>
        {letter.answered && (
          <>
            <p className="quiet" style={{ ...small, margin: '24px 0 8px' }}>
              {say(letter.answered.title)}
            </p>
            <blockquote className="quiet line" style={{ ...quoteStyle, ...small, padding: '0 0 0 16px' }}>
              {lines(letter.answered.words)}
            </blockquote>
          </>
        )}
        <div className="line" style={{ margin: '32px 0 0', borderTop: `1px solid ${light.line}` }} />
        <p className="quiet" style={{ ...small, margin: '24px 0 0' }}>
          {say(content.smallPrint)}
        </p>
        {content.preferencesUrl && (
          <p className="quiet" style={{ ...small, margin: '8px 0 0' }}>
            <Link url={content.preferencesUrl}>{say(preferencesLabel(locale))}</Link>
          </p>
        )}
      </td>
    </Table>
  );
}
