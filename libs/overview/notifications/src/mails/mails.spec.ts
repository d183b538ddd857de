import type { MailContent } from '../mail-content';
import { MAIL_PURPOSES } from '@alize/contracts';
import { renderMailHtml } from '../mail-layout';
import { renderMailText } from '../mail-text';
import { type Names, plainNames, sampleUrl } from '../mailing/invented';
import { sampleMails } from './render-samples';

const long: Names = {
  firm: 'Société coopérative de production de fromages et de produits laitiers de la Haute-Tarentaise',
  title:
    'Un gros client nous demande la certification avant de nous donner le marché, et nous ne savons par où commencer',
  lender: 'Manufacture européenne de composants électrotechniques et de systèmes de commande',
  first: 'Marie-Alexandrine-Bénédicte',
  last: 'de La Rochefoucauld-Montmorency-Wiedemann',
};
/** Names before which short words of French lose their vowel. */
const vowels: Names = {
  firm: 'Ateliers Rey',
  title: 'Obtenir la certification',
  lender: 'Alpélec',
  first: 'Hélène',
  last: 'Ohara',
};
const hostile: Names = {
  firm: `<script>alert('x')</script>`,
  title: `L'<img src=x onerror=y> "&amp;"`,
  lender: `O'<b>`,
  first: `<i>`,
  last: `D'Arc`,
};

const locales = ['fr', 'en'] as const;
const all = (names: Names, firstName?: string | null) =>
  locales.flatMap((locale) =>
    Object.entries(sampleMails(names, locale, firstName)).map(([name, content]) => ({
      name,
      locale,
      content,
    })),
  );

it('every purpose has a sample', () => {
  const named = Object.keys(sampleMails(plainNames, 'fr')).map((name) => name.split(' ')[0]);
  expect([...new Set(named)].sort()).toEqual([...MAIL_PURPOSES].sort());
});

it.each(all(plainNames))('$name in $locale reads as it did', ({ locale, content }) => {
  expect(`${content.subject}\n${content.preheader}\n\n${renderMailText(content, locale)}`).toMatchSnapshot();
});

/** A letter says what its author wrote, in their place and order. */
const isLetter = ({ content }: { content: MailContent }) => content.letter !== undefined;
it.each(all(plainNames).filter(isLetter))('$name in $locale is all its author’s', ({ locale, content }) => {
  const { letter, contact } = content;
  for (const part of [renderMailHtml(content, locale), renderMailText(content, locale)]) {
    for (const line of letter?.words.split('\n') ?? []) expect(part).toContain(line.slice(0, 12));
    expect(part).toContain(contact.name);
    expect(part).toContain('animation.savoie@alize.test');
  }
});

describe.each(all(plainNames))('$name in $locale', ({ name, locale, content }) => {
  const html = renderMailHtml(content, locale);
  const text = renderMailText(content, locale);

  it('says who, why, what next and whom to ask, in both parts', () => {
    if (content.letter) return;
    expect(html).toContain(`<html lang="${locale}">`);
    for (const part of [html, text]) {
      expect(part).toContain(locale === 'fr' ? 'Bonjour Luc,' : 'Hello Luc,');
      expect(part).toContain(content.contact.name);
      expect(part).toContain(content.contact.email);
      expect(part).toContain('animation.savoie@alize.test');
    }
    expect(content.about.lines.length).toBeLessThanOrEqual(3);
    if (content.button) expect(html).toContain(content.button.url.replaceAll('&', '&amp;'));
    else expect(name).toMatch(/^match-(cancelled|expired)|^email-changed|^committee-cancelled/);
    if (content.button?.url.startsWith('https:')) expect(text.split('\n')).toContain(content.button.url);
  });

  it('loads nothing and runs nothing', () => {
    expect(html).not.toMatch(/<(?:img|link|script|iframe|object|form)\b|url\(|@import|@font-face|\son\w+=/i);
    expect(html.match(/<table/g)?.length).toBe(html.match(/<table role="presentation"/g)?.length);
  });

  it('reads well: no exclamation mark, no word left out', () => {
    expect(text).not.toMatch(/!|undefined|null|\[object/);
  });

  if (locale === 'fr')
    it('follows French typography', () => {
      for (const part of [content.subject, text, html.replace(/<style[^]*?<\/style>|<[^>]+>/g, '')]) {
        const words = part.replace(/https?:\S+|^Re: /gm, '').replace(/&[#\w]+;/g, '');
        expect(words).not.toMatch(
          /[^\s\u202f][;:?](?=\s|$)|[ \u00a0][;:?!]|«[^\u202f]|[^\u202f]»|\p{L}'\p{L}/mu,
        );
      }
    });
});

/** What no careful hand writes, in either language. */
const FAULTS = {
  fr: [
    /(?<![\p{L}-])(?:de|que|jusque|lorsque|puisque|le|la|ne|se|je) (?:[aeiouàâéèêëîïôœ]|Hélène)/iu,
    /\p{L}\((?:s|e|es|x)\)/u,
    /\b(?:0|1|[01],\d+) (?:heures|jours|besoins|personnes|fichiers|demandes|réponses)\b/,
    /\b1 (?:personne|besoin|fichier|réponse)[^.]* (?:ont|sont|auraient)\b/,
    /en un clic|pas d’appui de l’appui/,
  ],
  en: [
    /Your turn|does not take place|in one click|with one click/,
    /\bThe (?:help|request|need) of\b/,
    /\b1 (?:hours|days|requests|people|files|answers)\b|\b(?:0|[2-9]) (?:hour|day|request|person|file|answer)\b/,
  ],
};
it.each([...all(plainNames), ...all(vowels)])(
  '$name in $locale has no fault of grammar',
  ({ locale, content }) => {
    const text = `${content.subject}\n${content.preheader}\n${renderMailText(content, locale)}`;
    const written = text
      .replace(/https?:\S+/g, '')
      .replace(/\s+/g, ' ')
      .replace(/le onze/g, '');
    for (const fault of FAULTS[locale]) expect(fault.exec(written)?.[0]).toBeUndefined();
  },
);

/** Sentences long enough to be heard twice. */
const SHORTEST_REPEATED = 30;
// Several reminders may end alike.
const oneThing = all(plainNames).filter(({ name }) => name !== 'digest (all)');
it.each(oneThing)('$name in $locale shows no text twice', ({ locale, content }) => {
  const shown = [content.about.title, ...content.about.lines, content.quote?.words, content.quote?.project];
  const lines = shown.flatMap((line) => (line && line.length >= SHORTEST_REPEATED ? [line] : []));
  const html = renderMailHtml(content, locale).replace(/^[^]*?<td align|<[^>]+>/g, ' ');
  for (const line of lines) expect(html.split(line).length - 1).toBeLessThanOrEqual(1);
});

it.each(all(long))('$name in $locale holds long names', ({ locale, content }) => {
  expect(content.subject.length).toBeLessThanOrEqual(78);
  for (const line of renderMailText(content, locale).split('\n'))
    if (!line.includes('://') && !line.includes('@')) expect(line.length).toBeLessThanOrEqual(78);
});

it.each(all(plainNames))('the subject of $name in $locale fits a telephone', ({ content }) =>
  expect(content.subject.length).toBeLessThanOrEqual(62),
);

it.each(all(hostile))('$name in $locale shows typed HTML as text', ({ locale, content }) => {
  const html = renderMailHtml(content, locale);
  expect(html).not.toMatch(/<script|<img|<i>|<b>/);
  expect(html).not.toContain('"&amp;"');
});

it.each(all(plainNames, null).filter((mail) => !isLetter(mail)))(
  '$name in $locale greets somebody whose first name is unknown',
  ({ locale, content }) => expect(content.greeting).toBe(locale === 'fr' ? 'Bonjour,' : 'Hello,'),
);

describe.each(locales)('what each side may see, in %s', (locale) => {
  const mails = sampleMails(plainNames, locale);
  const written = (name: string) => {
    const content = mails[name];
    if (!content) throw new Error(name);
    return renderMailHtml(content, locale) + renderMailText(content, locale);
  };

  it('the question to the volunteer says nothing to reach the firm by', () => {
    expect(written('match-request')).not.toMatch(/rochaix\.test|06.?12|612345678|Claire|Martin/);
    expect(written('match-request')).toContain(`${sampleUrl}#decline`.replaceAll('&', '&amp;'));
  });

  it('gives the firm’s own words to whoever is asked and to whoever is introduced', () => {
    for (const name of ['match-request', 'employer-approval', 'introduction-to-volunteer'])
      expect(mails[name]?.quote).toMatchObject({
        words: expect.stringContaining('dans la tête de Michel'),
        project: expect.stringContaining('Entrer chez un équipementier'),
      });
    expect(mails['match-request (titled by its first words)']?.about.title).toBe(plainNames.firm);
    expect(mails['introduction-to-requester']?.quote).toBeUndefined();
  });

  it('says before a yes that the employer agrees next', () => {
    expect(mails['match-request (employer first)']?.next).toContain('Alpélec (Hélène Roux)');
    expect(mails['match-request']?.next).not.toContain('Alpélec');
  });

  it('says that somebody accepted only where somebody was asked', () => {
    for (const name of ['employer-approval (direct)', 'introduction-to-requester (direct)'])
      expect(written(name)).not.toMatch(/accepte|d’accord pour|willing|ready to give/);
  });

  it('calls nothing off for somebody who had not answered', () => {
    const told = written('match-cancelled (volunteer, not answered)');
    expect(told).not.toMatch(/n’aura pas lieu|will not go ahead|Merci d’avoir|ready to help/);
    expect(told).toMatch(/plus besoin de votre réponse|no longer need your answer/);
  });

  it('nor does the question to the employer, nor the news that it is called off', () => {
    for (const name of [
      'employer-approval',
      ...Object.keys(mails).filter((each) => each.startsWith('match-cancelled')),
    ])
      expect(written(name)).not.toMatch(/rochaix\.test|06.?12|612345678/);
  });

  it('introductions give the address, the number and a subject ready to send', () => {
    expect(written('introduction-to-requester')).toContain('mailto:volunteer@alize.test?subject=');
    expect(written('introduction-to-volunteer')).toContain('mailto:claire@rochaix.test?subject=');
    for (const name of ['introduction-to-requester', 'introduction-to-volunteer']) {
      expect(written(name)).toContain('href="tel:+33612345678"');
      expect(written(name)).toMatch(/6\u00a012\u00a034\u00a056\u00a078/);
      expect(mails[name]?.reasons?.items).toHaveLength(2);
    }
    expect(mails['introduction-to-requester']?.subject).toMatch(/^Claire Martin /);
    expect(mails['introduction-to-volunteer']?.subject).toContain('Claire Martin, Rochaix');
  });
});

it.each(locales)('the mail of a new offer names who came, what it fits and why, in %s', (locale) => {
  const mail = sampleMails(plainNames, locale)['offer-fits-needs (5)'] ?? failing();
  const text = renderMailText(mail, locale).replace(/\s+/g, ' ');
  expect(text).toContain('Claire Martin, Alpélec');
  expect(mail.reasons?.items).toHaveLength(5);
  expect(mail.reasons?.items[0]).toMatch(
    /Rochaix Mécanique\. (Peut aider : maîtrise|Can help: is an expert)/,
  );
  const none = sampleMails(plainNames, locale)['offer-fits-needs (0)'] ?? failing();
  expect(none.reasons).toBeUndefined();
  expect(none.next).toMatch(/^(Rien à faire|Nothing to do)/);
});

it('a title of many lines forges neither a paragraph nor a link of its own line', () => {
  const forged = { ...plainNames, title: 'Bonjour\n\nhttps://elsewhere.test/\n\nMerci' };
  const text = renderMailText(sampleMails(forged, 'fr')['match-request'] ?? failing(), 'fr');
  expect(text.split('\n')).not.toContain('https://elsewhere.test/');
});
function failing(): never {
  throw new Error('no such mail');
}
