import { answerPage, DECLINE_REASONS, declineReasonInWords } from './answer-page';
import { confirmationPage } from './confirmation-page';
import {
  answerSavedPage,
  linkProblemPage,
  messagePage,
  needConfirmedPage,
  signedInPage,
} from './message-page';
import { PAGE_STYLE } from './page-layout';
import { signInPage } from './sign-in-page';

const bad = `<script>alert('x')</script>`;
const token = 'tok"en<0123456789>';
const locales = ['fr', 'en'] as const;
const match = {
  needTitle: `${bad} Joindre claire@rochaix.test`,
  organisationName: "L'atelier Roche",
  territoryName: 'Savoie',
  reasons: ['Couvre l’ISO 9001.', 'À 12 km.'],
  hours: 40,
  place: 'Ugine, sur place',
  wantedBy: '2026-06-30',
};

const pages = locales.flatMap((locale) =>
  Object.entries({
    signIn: signInPage({ locale, token, action: '/sign-in', alternateUrl: '/sign-in?lang=x' }),
    confirmation: confirmationPage({
      locale,
      need: { title: bad, organisationName: bad },
      token,
      action: '/confirm',
    }),
    answer: answerPage({ locale, match, token, action: '/answer' }),
    message: messagePage({ locale, title: bad, lines: [bad], link: { label: bad, url: '/' } }),
    signedIn: signedInPage({ locale, continueUrl: '/' }),
    needConfirmed: needConfirmedPage({ locale, needTitle: bad, contactName: 'Sophie Durand' }),
    accepted: answerSavedPage({ locale, answer: 'accepted', organisationName: bad }),
    declined: answerSavedPage({ locale, answer: 'declined', organisationName: bad }),
    expired: linkProblemPage({ locale, problem: 'expired', again: '/again' }),
    used: linkProblemPage({ locale, problem: 'used' }),
    invalid: linkProblemPage({ locale, problem: 'invalid' }),
  }).map(([name, html]) => ({ name, locale, html })),
);

describe.each(pages)('$name in $locale', ({ locale, html }) => {
  it('lives under a policy that allows one known style and nothing else', () => {
    expect(html.split('<style>')).toHaveLength(2);
    expect(html).toContain(`<style>${PAGE_STYLE}</style>`);
    expect(html).not.toMatch(/<(?:img|link|script|iframe)\b|\sstyle=|\son\w+=|https?:\/\//i);
    expect(PAGE_STYLE).not.toMatch(/url\(|@import|<\//);
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
    if (locale === 'fr') expect(words).not.toMatch(/[ \u00a0][;:?!]|«[^\u202f]|[^\u202f]»|\p{L}'\p{L}/u);
  });
});

describe.each(locales)('pages that act, in %s', (locale) => {
  it('act on POST with the token, escaped', () => {
    for (const html of [
      signInPage({ locale, token, action: '/act' }),
      confirmationPage({ locale, need: { title: 'A', organisationName: 'B' }, token, action: '/act' }),
    ]) {
      expect(html.match(/<form action="\/act" method="post">/g)).toHaveLength(1);
      expect(html).toContain('<input type="hidden" name="token" value="tok&quot;en&lt;0123456789&gt;"/>');
    }
  });
  it('let the volunteer accept, or decline with a reason', () => {
    const html = answerPage({ locale, match, token, action: '/answer' });
    expect(html.match(/<form action="\/answer" method="post">/g)).toHaveLength(2);
    expect(html).toContain('value="accept" name="answer"');
    expect(html).toContain('value="decline" name="answer"');
    expect(html).toContain('id="decline"');
    for (const reason of DECLINE_REASONS) expect(html).toContain(`<option value="${reason}">`);
    expect(html).not.toContain('claire@rochaix.test');
  });
});

it('keeps the reason as a sentence the contract takes', () => {
  expect(declineReasonInWords('too_far', '', 'fr')).toBe('C’est trop loin.');
  expect(declineReasonInWords('too_far', ' Une heure de route ', 'fr')).toBe(
    'C’est trop loin. Une heure de route',
  );
  expect(declineReasonInWords('other', 'Je pars en retraite', 'fr')).toBe('Je pars en retraite');
  for (const reason of DECLINE_REASONS)
    expect(declineReasonInWords(reason, 'x'.repeat(5000), 'en').length).toBeLessThanOrEqual(1000);
});
