import type { Decline, Locale } from '@alize/contracts';
import type { ContactFacts, MailContent, PersonFacts } from '../mail-content';
import { renderMailHtml } from '../mail-layout';
import { renderMailText } from '../mail-text';
import { type DigestItem, digestMail } from './digest';
import { employerApprovalMail } from './employer-approval';
import { employerApprovalNeededMail } from './employer-approval-needed';
import { freshLinkMail } from './fresh-link';
import { introductionToRequesterMail } from './introduction-to-requester';
import { introductionToVolunteerMail } from './introduction-to-volunteer';
import { mailFailedMail } from './mail-failed';
import { matchCancelledMail } from './match-cancelled';
import { matchDeclinedMail, type NextCandidate } from './match-declined';
import { matchExpiredMail } from './match-expired';
import { matchRequestMail } from './match-request';
import { needConfirmationMail } from './need-confirmation';
import { needOpenedMail } from './need-opened';
import { needRejectedMail } from './need-rejected';
import { needToQualifyMail } from './need-to-qualify';
import { offerFitsNeedsMail } from './offer-fits-needs';
import { offerAdmittedMail } from './offer-admitted';
import { offerConfirmationMail } from './offer-confirmation';
import { offerRejectedMail } from './offer-rejected';
import { offerToAdmitMail } from './offer-to-admit';
import { signInLinkMail } from './sign-in-link';

const at = new Date('2026-03-12T13:30:00Z');
const contact: ContactFacts = {
  name: 'Sophie Durand',
  email: 'animation.savoie@alize.test',
  phone: '+33479000001',
  territoryName: 'Savoie',
};
const url = 'https://alize.test/page?token=0123456789abcdef&lang=fr';
const summary = (words: string) => `${words} Joignez-moi au 06 12 34 56 78 ou claire@rochaix.test.`;

interface Names {
  firm: string;
  title: string;
  lender: string;
  first: string;
  last: string;
}
const plain: Names = {
  firm: 'Rochaix Mécanique',
  title: "Préparer l'ISO 9001 avant l'été",
  lender: 'Alpélec',
  first: 'Claire',
  last: 'Martin',
};
const long: Names = {
  firm: 'Société coopérative de production de fromages et de produits laitiers de la Haute-Tarentaise',
  title:
    'Un gros client nous demande la certification avant de nous donner le marché, et nous ne savons par où commencer',
  lender: 'Manufacture européenne de composants électrotechniques et de systèmes de commande',
  first: 'Marie-Alexandrine-Bénédicte',
  last: 'de La Rochefoucauld-Montmorency-Wiedemann',
};
const hostile: Names = {
  firm: `<script>alert('x')</script>`,
  title: `L'<img src=x onerror=y> "&amp;"`,
  lender: `O'<b>`,
  first: `<i>`,
  last: `D'Arc`,
};

const declines: [string, Decline][] = [
  ['said', { reason: 'no_time', details: "J'ai deux audits en mai.", askAgainOn: null, colleague: null }],
  ['later', { reason: 'not_now', details: null, askAgainOn: '2026-06-15', colleague: null }],
  [
    'colleague',
    {
      reason: 'colleague',
      details: null,
      askAgainOn: null,
      colleague: { name: 'Paul Blanc', email: 'paul@alpelec.test', words: "Il a mené l'audit." },
    },
  ],
  [
    'employer',
    { reason: 'employer_refused', details: 'Trop de départs.', askAgainOn: null, colleague: null },
  ],
  ['silent', { reason: null, details: null, askAgainOn: null, colleague: null }],
];
const nexts = (names: Names): NextCandidate[] => [
  {
    kind: 'somebody',
    name: `${names.first} ${names.last}`,
    organisationName: names.lender,
    score: 71.6,
    reasons: ["Maîtrise l'ISO 9001 (niveau expert).", 'À 12 km.'],
  },
  { kind: 'nobody' },
  { kind: 'not_wanted' },
  { kind: 'unknown' },
];

const waiting = (names: Names, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    title: names.title,
    firmName: names.firm,
    score: 81.6 - 10 * index,
    reason: "Maîtrise l'ISO 9001 (niveau expert).",
  }));

const digestKinds = [
  'match-request',
  'employer-approval',
  'need-unconfirmed',
  'need-to-qualify',
  'first-contact',
  'mission-feedback',
] as const;
const awaited = (names: Names, kind: DigestItem['kind'], silence: DigestItem['silence'] = 'none') => ({
  kind,
  silence,
  needTitle: names.title,
  firmName: names.firm,
  personName: `${names.first} ${names.last}`,
  employerName: names.lender,
  since: at,
  nextOn: '2026-05-06',
  nextCloses: true,
  url,
});
const digests = (names: Names): [string, DigestItem[]][] => [
  ...digestKinds.map((kind): [string, DigestItem[]] => [kind, [awaited(names, kind)]]),
  ...(['match-request', 'employer-approval'] as const).flatMap((kind) =>
    (['silent', 'closed'] as const).map((silence): [string, DigestItem[]] => [
      `${kind} ${silence}`,
      [awaited(names, kind, silence)],
    ]),
  ),
  ['all', digestKinds.map((kind) => awaited(names, kind))],
];

function every(names: Names, locale: Locale, firstName: string | null = 'Luc'): Record<string, MailContent> {
  const person = (email: string): PersonFacts => ({
    firstName: names.first,
    lastName: names.last,
    jobTitle: 'Responsable qualité',
    organisationName: names.lender,
    email,
    phone: '+33612345678',
  });
  const volunteer = person('volunteer@alize.test');
  const requester = { ...person('claire@rochaix.test'), organisationName: names.firm };
  const name = `${names.first} ${names.last}`;
  const need = { firstName, needTitle: names.title, organisationName: names.firm, contact };
  const match = {
    ...need,
    reasons: [`Couvre l'ISO 9001, demandée par ${names.firm}.`, 'À 12 km : moins de 20 minutes.'],
    hours: 40,
    place: 'Ugine, sur place ou à distance',
    wantedBy: '2026-06-30',
  };
  const { firstName: _, ...reachable } = { ...requester, name };
  return {
    ...Object.fromEntries(
      digests(names).map(([name, items]) => [
        `digest (${name})`,
        digestMail({ firstName, items, more: items.length > 1 ? 4 : 0, todayUrl: url, contact }, locale),
      ]),
    ),
    ...Object.fromEntries(
      (
        [
          ['volunteer', 'volunteer'],
          ['volunteer', 'employer'],
          ['employer', 'employer'],
        ] as const
      ).map(([side, silent]) => [
        `match-expired (${side}, ${silent} silent)`,
        matchExpiredMail({ ...need, side, silent, volunteerName: name, employerName: names.lender }, locale),
      ]),
    ),
    'sign-in-link': signInLinkMail(
      { firstName, url, expiresInMinutes: 15, requestedAt: at, contact },
      locale,
    ),
    'need-confirmation': needConfirmationMail(
      { ...need, territoryName: 'Savoie', url, expiresAt: at },
      locale,
    ),
    'need-to-qualify': needToQualifyMail(
      {
        ...need,
        communeName: 'Gilly-sur-Isère',
        jobsPlanned: 3,
        skills: ['ISO 9001', 'Audit interne'],
        confirmedAt: at,
        requester: reachable,
        url,
      },
      locale,
    ),
    'need-opened': needOpenedMail({ ...need, skills: ['ISO 9001'], newsWithinWorkingDays: 5, url }, locale),
    'need-rejected': needRejectedMail(
      { ...need, reason: 'Votre projet ne crée pas d’emploi en Savoie.' },
      locale,
    ),
    'match-request': matchRequestMail(
      { ...match, projectSummary: summary(names.title), answerBy: at, url },
      locale,
    ),
    'introduction-to-requester': introductionToRequesterMail({ ...match, volunteer }, locale),
    'introduction-to-volunteer': introductionToVolunteerMail(
      { ...match, askedFirst: true, projectSummary: names.title, requester, volunteerName: name },
      locale,
    ),
    ...Object.fromEntries(
      declines.flatMap(([kind, decline]) =>
        nexts(names).map((next) => [
          `match-declined (${kind}, ${next.kind})`,
          matchDeclinedMail({ ...need, volunteer, decline, next, url }, locale),
        ]),
      ),
    ),
    'employer-approval': employerApprovalMail(
      { ...match, volunteer, projectSummary: summary(names.title), url },
      locale,
    ),
    'employer-approval-needed': employerApprovalNeededMail({ ...need, volunteer, url }, locale),
    ...Object.fromEntries(
      (['requester', 'volunteer', 'employer'] as const).map((side, index) => [
        `match-cancelled (${side})`,
        matchCancelledMail(
          {
            ...need,
            side,
            volunteerName: name,
            reason: index === 1 ? null : 'Le client a repoussé sa commande.',
            needOpen: index === 0,
          },
          locale,
        ),
      ]),
    ),
    'offer-confirmation': offerConfirmationMail(
      { firstName, offerTitle: names.title, url, expiresAt: at, contact },
      locale,
    ),
    ...Object.fromEntries(
      [true, false].map((listed) => [
        `offer-to-admit (${listed ? 'listed' : 'named'})`,
        offerToAdmitMail(
          {
            firstName,
            offerTitle: names.title,
            volunteer: { name, email: 'volunteer@alize.test', phone: '+33612345678' },
            organisationName: names.lender,
            listed,
            communeName: 'Gilly-sur-Isère',
            skills: listed ? ['ISO 9001', 'Audit interne'] : [],
            confirmedAt: at,
            url,
            contact,
          },
          locale,
        ),
      ]),
    ),
    ...Object.fromEntries(
      (['direct', 'ask_first'] as const).map((introduction) => [
        `offer-admitted (${introduction})`,
        offerAdmittedMail({ firstName, offerTitle: names.title, introduction, url, contact }, locale),
      ]),
    ),
    'offer-rejected': offerRejectedMail(
      { firstName, offerTitle: names.title, reason: "Ce n'est pas un partenaire.", contact },
      locale,
    ),
    'fresh-link': freshLinkMail({ firstName, url, expiresAt: at, contact }, locale),
    'mail-failed': mailFailedMail(
      {
        ...need,
        failedPurpose: 'match-request',
        aboutTitle: names.title,
        recipient: reachable,
        failedAt: at,
        error: '550 5.1.1 Mailbox unavailable',
        url,
      },
      locale,
    ),
    ...Object.fromEntries(
      [1, 5, 0].map((count) => [
        `offer-fits-needs (${count})`,
        offerFitsNeedsMail(
          { firstName, volunteer, offerTitle: names.title, needs: waiting(names, count), url, contact },
          locale,
        ),
      ]),
    ),
  };
}

const locales = ['fr', 'en'] as const;
const all = (names: Names, firstName?: string | null) =>
  locales.flatMap((locale) =>
    Object.entries(every(names, locale, firstName)).map(([name, content]) => ({ name, locale, content })),
  );

describe.each(all(plain))('$name in $locale', ({ name, locale, content }) => {
  const html = renderMailHtml(content, locale);
  const text = renderMailText(content, locale);

  it('says who, why, what next and whom to ask, in both parts', () => {
    expect(html).toContain(`<html lang="${locale}">`);
    for (const part of [html, text]) {
      expect(part).toContain(locale === 'fr' ? 'Bonjour Luc,' : 'Hello Luc,');
      expect(part).toContain(content.contact.name);
      expect(part).toContain(content.contact.email);
      expect(part).toContain('animation.savoie@alize.test');
    }
    expect(content.about.lines.length).toBeLessThanOrEqual(3);
    if (content.button) expect(html).toContain(content.button.url.replaceAll('&', '&amp;'));
    else expect(name).toMatch(/^match-(cancelled|expired)/);
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
        const words = part.replace(/https?:\S+/g, '').replace(/&[#\w]+;/g, '');
        expect(words).not.toMatch(
          /[^\s\u202f][;:?](?=\s|$)|[ \u00a0][;:?!]|«[^\u202f]|[^\u202f]»|\p{L}'\p{L}/mu,
        );
      }
    });
});

it.each(all(long))('$name in $locale holds long names', ({ locale, content }) => {
  expect(content.subject.length).toBeLessThanOrEqual(78);
  for (const line of renderMailText(content, locale).split('\n'))
    if (!line.includes('://') && !line.includes('@')) expect(line.length).toBeLessThanOrEqual(78);
});

it.each(all(plain))('the subject of $name in $locale fits a telephone', ({ content }) =>
  expect(content.subject.length).toBeLessThanOrEqual(62),
);

it.each(all(hostile))('$name in $locale shows typed HTML as text', ({ locale, content }) => {
  const html = renderMailHtml(content, locale);
  expect(html).not.toMatch(/<script|<img|<i>|<b>/);
  expect(html).not.toContain('"&amp;"');
});

it.each(all(plain, null))(
  '$name in $locale greets somebody whose first name is unknown',
  ({ locale, content }) => expect(content.greeting).toBe(locale === 'fr' ? 'Bonjour,' : 'Hello,'),
);

describe.each(locales)('what each side may see, in %s', (locale) => {
  const mails = every(plain, locale);
  const written = (name: string) => {
    const content = mails[name];
    if (!content) throw new Error(name);
    return renderMailHtml(content, locale) + renderMailText(content, locale);
  };

  it('the question to the volunteer says nothing to reach the firm by', () => {
    expect(written('match-request')).not.toMatch(/rochaix\.test|06.?12|612345678|Claire|Martin/);
    expect(written('match-request')).toContain(`${url}#decline`.replaceAll('&', '&amp;'));
  });

  it('nor does the question to the employer, nor the news that it is called off', () => {
    for (const name of [
      'employer-approval',
      ...['requester', 'volunteer', 'employer'].map((side) => `match-cancelled (${side})`),
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
    expect(mails['introduction-to-requester']?.subject).toContain(' Claire Martin');
  });
});

it.each(locales)('the mail of a new offer names who came, what it fits and why, in %s', (locale) => {
  const mail = every(plain, locale)['offer-fits-needs (5)'] ?? failing();
  const text = renderMailText(mail, locale).replace(/\s+/g, ' ');
  expect(text).toContain('Claire Martin, Alpélec');
  expect(mail.reasons?.items).toHaveLength(5);
  expect(mail.reasons?.items[0]).toMatch(/Rochaix Mécanique ?: 82 (sur|out of) 100\. Maîtrise/);
  const none = every(plain, locale)['offer-fits-needs (0)'] ?? failing();
  expect(none.reasons).toBeUndefined();
  expect(none.next).toMatch(/^(Rien à faire|Nothing to do)/);
});

it('a title of many lines forges neither a paragraph nor a link of its own line', () => {
  const forged = { ...plain, title: 'Bonjour\n\nhttps://elsewhere.test/\n\nMerci' };
  const text = renderMailText(every(forged, 'fr')['match-request'] ?? failing(), 'fr');
  expect(text.split('\n')).not.toContain('https://elsewhere.test/');
});
function failing(): never {
  throw new Error('no such mail');
}
