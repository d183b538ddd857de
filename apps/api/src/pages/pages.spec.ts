import { forbiddenIn } from '../../../../test/support/terms';
import { answerPage, DECLINE_REASONS } from './answer-page';
import { answeredPage } from './answered-page';
import { confirmationPage } from './confirmation-page';
import { employerPage } from './employer-page';
import { freshLinkSentPage, linkProblemPage } from './link-problem-page';
import { confirmedFormPage } from './confirmed-form-page';
import { askLinkPage, linkSentPage } from './ask-link-page';
import { messagePage, signedInPage } from './message-page';
import { PAGE_STYLE } from './page-layout';
import { preferencesPage } from './preferences-page';
import { signInPage } from './sign-in-page';
import { unsubscribedPage, unsubscribePage } from './unsubscribe-page';

const bad = `<script>alert('x')</script>`;
const token = 'tok"en<0123456789>';
const locales = ['fr', 'en'] as const;
const at = new Date('2026-03-02T09:00:00Z');
const match = {
  status: 'asked' as const,
  needText: `${bad} Appelez le 06 12 34 56 78`,
  volunteerName: 'Laurent Vuillermet',
  employerName: bad,
  history: { asked: true, confirmedAt: at, openedAt: at, approvedAt: at, acceptedAt: at, saidNotNowAt: at },
  needTitle: `${bad} Joindre claire@rochaix.test`,
  organisationName: "L'atelier Roche",
  territoryName: 'Savoie',
  reasons: ['Couvre l’ISO 9001.', 'À 12 km.'],
  hours: 40,
  place: 'Ugine, sur place',
  wantedBy: '2026-06-30',
  project: bad,
  whyYou: bad,
  words: bad,
  employer: { organisationName: bad, contactNames: [bad] },
  asked: true,
  balance: { daysPerYear: 20, daysLeft: -1.5 },
  answerBy: at,
  calls: [{ at: '2026-03-05T10:00:00.000Z', words: 'jeudi 5 mars à 11 h' }],
  contact: { name: bad, email: 'animation.savoie@alize.test', phone: '+33479000001' },
};
const confirmed = {
  title: bad,
  territoryName: 'Savoie',
  contactName: bad,
  contactPhone: '+33639980001',
  answersBy: 'phone' as const,
  callMoment: 'evening' as const,
  answersBefore: '2026-03-05',
  confirmedAt: at,
};
const days = { first: '2026-03-03', last: '2028-03-01', proposed: '2026-06-01' };

const answers = [
  'accepted',
  'awaits_employer',
  'declined',
  'not_now',
  'colleague',
  'approved',
  'refused',
] as const;

const pages = locales.flatMap((locale) =>
  Object.entries({
    signIn: signInPage({ locale, token, action: '/sign-in', alternateUrl: '/sign-in?lang=x' }),
    confirmation: confirmationPage({
      locale,
      need: { title: bad, organisationName: bad },
      token,
      action: '/confirm',
    }),
    answer: answerPage({ locale, match, token, action: '/answer', days }),
    answerToCorrect: answerPage({
      locale,
      match,
      token,
      action: '/answer',
      days,
      fault: { sentence: bad, typed: { answer: 'colleague', name: bad, words: bad } },
    }),
    preferences: preferencesPage({
      locale,
      preferences: { categories: ['reminders'], frequency: 'weekly', silentUntil: '2026-04-01' },
      categories: ['reminders', 'missions', 'suggestions', 'territory'],
      days: { first: '2026-03-02', last: '2027-03-02' },
      token,
      action: '/preferences',
      alternateUrl: '/preferences?lang=x',
      fault: bad,
    }),
    unsubscribe: unsubscribePage({
      locale,
      category: 'reminders',
      token,
      action: '/unsubscribe',
      preferencesUrl: '/preferences',
    }),
    unsubscribed: unsubscribedPage(locale, 'territory', '/preferences'),
    employer: employerPage({ locale, match, token, action: '/approve-mission' }),
    employerToCorrect: employerPage({
      locale,
      match,
      token,
      action: '/approve-mission',
      fault: { sentence: bad, typed: bad },
    }),
    message: messagePage({ locale, title: bad, lines: [bad], link: { label: bad, url: '/' } }),
    signedIn: signedInPage({ locale, continueUrl: '/' }),
    ...Object.fromEntries(
      (['need', 'offer'] as const).flatMap((kind) =>
        (['confirmed', 'going-on', 'ended'] as const).map((state) => [
          `${kind} ${state}`,
          confirmedFormPage({ locale, kind, form: { ...confirmed, state }, justNow: state === 'confirmed' }),
        ]),
      ),
    ),
    askLink: askLinkPage({ locale, action: '/sign-in/link' }),
    linkSent: linkSentPage({ locale, requestId: bad, action: '/sign-in/code' }),
    wrongCode: linkSentPage({ locale, requestId: bad, action: '/sign-in/code', wrong: true }),
    ...Object.fromEntries(
      answers.map((answer) => [
        answer,
        answeredPage({ locale, answer, organisationName: bad, askAgainOn: '2026-06-15' }),
      ]),
    ),
    renewal: linkProblemPage({
      locale,
      problem: 'expired',
      renewal: { action: '/fresh-link', purpose: 'answer-match', token },
    }),
    freshLinkSent: freshLinkSentPage(locale),
    expired: linkProblemPage({ locale, problem: 'expired', again: '/again' }),
    used: linkProblemPage({ locale, problem: 'used' }),
    replaced: linkProblemPage({ locale, problem: 'replaced' }),
    withdrawn: linkProblemPage({ locale, problem: 'withdrawn' }),
    invalid: linkProblemPage({ locale, problem: 'invalid' }),
  }).map(([name, html]) => ({ name, locale, html })),
);

describe.each(pages)('$name in $locale', ({ locale, html }) => {
  it('lives under a policy that allows one known style and nothing else', () => {
    expect(html.split('<style>')).toHaveLength(2);
    expect(html).toContain(`<style>${PAGE_STYLE}</style>`);
    expect(html).not.toMatch(/<(?:img|link|script|iframe)\b|\sstyle=|\son\w+=|https?:\/\//i);
    expect(PAGE_STYLE.replace(/url\('\/fonts\/[\w.-]+'\)/, '')).not.toMatch(/url\(|@import|<\//);
  });
  it('keeps the token of its address to itself and still posts from a known origin', () =>
    expect(html).toContain('<meta name="referrer" content="strict-origin"/>'));
  it('can be read by a screen reader', () => {
    expect(html.startsWith('<!doctype html>')).toBe(true);
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    for (const landmark of ['<header', '<main id="content"', '<footer']) expect(html).toContain(landmark);
    expect(html.indexOf('href="#content"')).toBeLessThan(html.indexOf('<header'));
  });
  it('speaks well', () => {
    const words = html.replace(/<style[^]*?<\/style>|<[^>]+>/g, '\n').replace(/&[#\w]+;/g, '');
    expect(words).not.toMatch(/!(?!doctype)|undefined|null/);
    if (locale === 'fr') expect(forbiddenIn(words)).toEqual([]);
    if (locale === 'fr') expect(words).not.toMatch(/[ \u00a0][;:?!]|«[^\u202f]|[^\u202f]»|\p{L}'\p{L}/u);
  });
});

describe.each(locales)('pages that act, in %s', (locale) => {
  it('act on POST with the token, escaped', () => {
    for (const html of [
      signInPage({ locale, token, action: '/act' }),
      confirmationPage({ locale, need: { title: 'A', organisationName: 'B' }, token, action: '/act' }),
    ]) {
      expect(html.match(/<form noValidate="" action="\/act" method="post">/g)).toHaveLength(1);
      expect(html).toContain('<input type="hidden" name="token" value="tok&quot;en&lt;0123456789&gt;"/>');
    }
  });
  it('let the volunteer accept, or decline with a reason', () => {
    const html = answerPage({ locale, match, token, action: '/answer', days });
    expect(html.match(/<form noValidate="" action="\/answer" method="post">/g)).toHaveLength(4);
    expect(html).toContain('value="accept" name="answer"');
    expect(html).toContain('value="decline" name="answer"');
    expect(html).toContain('id="decline"');
    for (const reason of DECLINE_REASONS) expect(html).toContain(`<option value="${reason}">`);
    for (const answer of ['not_now', 'colleague']) expect(html).toContain(`value="${answer}" name="answer"`);
    expect(html).not.toMatch(/claire@rochaix\.test|06 12/);
  });
});

describe('the page of a form that was sent', () => {
  const shown = { ...confirmed, title: 'Certification ISO 9001', contactName: 'Fanny Blanc-Tailleur' };

  it('says who calls, when and by which day', () => {
    const html = confirmedFormPage({
      locale: 'fr',
      kind: 'need',
      form: { ...shown, state: 'confirmed' },
      justNow: true,
    });
    expect(html.replace(/[\u00a0\u202f]/g, ' ')).toMatch(
      /Fanny Blanc-Tailleur \(06 39 98 00 01\) lit ce que vous avez écrit et vous appelle, plutôt le soir, avant le jeudi 5 mars.* au soir\./,
    );
    expect(html).toContain('href="/my"');
  });

  it('promises a message where no call is wished, and no day that is past', () => {
    const form = { ...shown, answersBy: 'email' as const, answersBefore: null, state: 'confirmed' as const };
    const html = confirmedFormPage({ locale: 'fr', kind: 'need', form, justNow: true });
    expect(html).toContain('et vous écrit.');
    expect(html).not.toMatch(/appelle|avant le/);
  });

  it('opened again says when it was confirmed, and asks for nothing', () => {
    const html = confirmedFormPage({
      locale: 'fr',
      kind: 'offer',
      form: { ...shown, state: 'going-on' },
      justNow: false,
    });
    expect(html).toContain('Cette offre est déjà envoyée');
    expect(html).toContain('Envoi confirmé le lundi 2 mars');
    expect(html).not.toMatch(/<form|rien ne sera envoyé/);
  });
});
