import type { Locale } from '@alize/contracts';
import { type MailContent, paragraphs, preferencesLabel } from './mail-content';
import { phoneInWords, typeset } from './typography';

const COLUMNS = 76;

/** The same mail for readers without HTML: 76 columns, each address alone on its line, a blank line between parts. */
export function renderMailText(content: MailContent, locale: Locale): string {
  if (content.letter) return letterText(content, content.letter, locale);
  const { about, personal, quote, reasons, list, card, button, otherChoices = [], contact } = content;
  const say = (words: string) => wrapped(typeset(words, locale));
  /** A card already gives the address and the number in full: a text has no use for them as links. */
  const choices = [...(button ? [button] : []), ...otherChoices].filter(
    ({ url }) => !card?.rows.some((row) => row.href === url),
  );
  const choice = ({ label, url }: { label: string; url: string }) =>
    `${say(locale === 'fr' ? `${label} :` : `${label}:`)}\n${written(url, locale)}`;
  const parts = [
    say(content.greeting),
    say(content.why),
    [say(about.title), ...about.lines.map(say)].join('\n'),
    personal && [personal.title, ...paragraphs(personal.words)].map(say).join('\n'),
    quote &&
      [quote.title, quote.words, quote.project].flatMap((line) => (line ? [say(line)] : [])).join('\n'),
    reasons && [say(reasons.title), ...items(reasons.items.map((item) => typeset(item, locale)))].join('\n'),
    card &&
      [
        say(card.title),
        ...card.rows.map(({ label, value }) => {
          const start = typeset(locale === 'fr' ? `${label} : ` : `${label}: `, locale);
          return listed(start + (value.includes('@') ? value : typeset(value, locale)));
        }),
      ].join('\n'),
    ...choices.map(choice),
    ...(list
      ? [
          say(list.title),
          ...list.items.map(({ says, label, url }) => `${say(says)}\n${choice({ label, url })}`),
        ]
      : []),
    say(content.next),
    [
      say(locale === 'fr' ? 'Une question ?' : 'Any questions?'),
      say(`${contact.name}, ${contact.role}`),
      ...(contact.phone ? [phoneInWords(contact.phone, locale)] : []),
      ...(contact.email ? [contact.email] : []),
    ].join('\n'),
    say(content.smallPrint),
    content.preferencesUrl && choice({ label: preferencesLabel(locale), url: content.preferencesUrl }),
  ];
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`;
}

/** Her words line by line as she wrote them, her name, then what they answer. */
function letterText(
  content: MailContent,
  letter: NonNullable<MailContent['letter']>,
  locale: Locale,
): string {
  const say = (words: string) => wrapped(typeset(words, locale));
  const { contact } = content;
  const parts = [
    letter.words.split('\n').map(say).join('\n'),
    content.button &&
      `${say(locale === 'fr' ? `${content.button.label} :` : `${content.button.label}:`)}\n${content.button.url}`,
    [
      say(`${contact.name}, ${contact.role}`),
      ...(contact.phone ? [phoneInWords(contact.phone, locale)] : []),
      ...(contact.email ? [contact.email] : []),
    ].join('\n'),
    letter.answered &&
      [
        say(letter.answered.title),
        ...letter.answered.words.split('\n').flatMap((line) =>
          wrapped(typeset(line, locale), COLUMNS - 2)
            .split('\n')
            .map((piece) => `> ${piece}`.trimEnd()),
        ),
      ].join('\n'),
    say(content.smallPrint),
    content.preferencesUrl &&
      `${say(locale === 'fr' ? `${preferencesLabel(locale)} :` : `${preferencesLabel(locale)}:`)}\n${content.preferencesUrl}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** A mail address or a number is more use in a text than the link that carries it. */
function written(url: string, locale: Locale): string {
  if (url.startsWith('tel:')) return phoneInWords(url.slice('tel:'.length), locale);
  const address = /^mailto:([^?]*)/.exec(url)?.[1];
  return address === undefined ? url : decodeURIComponent(address);
}

/** One sentence needs no list. */
function items(sentences: string[]): string[] {
  return sentences.length === 1 ? sentences.map((each) => wrapped(each)) : sentences.map(listed);
}

function listed(item: string): string {
  return `- ${wrapped(item, COLUMNS - 2).replaceAll('\n', '\n  ')}`;
}

/** Breaks at spaces that may break; a word longer than the line is cut, an address never is. */
function wrapped(text: string, columns = COLUMNS): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/[ \t\r\n]+/)
    .filter(Boolean)
    .flatMap((each) => pieces(each, columns))) {
    if (line && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
}

function pieces(word: string, columns: number): string[] {
  if (word.length <= columns || word.includes('://') || word.includes('@')) return [word];
  return word.match(new RegExp(`.{1,${columns}}`, 'gsu')) ?? [word];
}
