import type { Locale } from '@alize/contracts';
import { PAGE_STYLE } from './page-layout';
import { recruitmentSheet, type RecruitmentSheetOptions } from './recruitment-sheet';

const locales = ['fr', 'en'] as const;
const bad = `<script>alert("x")</script>`;
const sheet: RecruitmentSheetOptions['sheet'] = {
  skills: [
    { label: `Douane ${bad}`, needs: 3, jobsPlanned: 12, urgency: 'need_without_anyone' },
    { label: 'ISO 9001', needs: 2, jobsPlanned: 5, urgency: 'skill_without_anyone' },
    { label: 'ERP', needs: 1, jobsPlanned: 3, urgency: 'rests_on_one' },
  ],
  wordsNoted: [`Réglementation ${bad}`],
  openNeeds: 4,
  toConfirm: 2,
  jobsPlanned: 17,
  mission: {
    hours: { least: 7, median: 20, most: 40 },
    modes: { on_site: 2, remote: 0, both: 1 },
    sectors: ['C', 'I', 'F'],
  },
};
const nothing: RecruitmentSheetOptions['sheet'] = {
  ...{ skills: [], wordsNoted: [], openNeeds: 0, toConfirm: 0, jobsPlanned: 0, mission: null },
};
const contact = { name: 'Fanny Blanc', email: 'animation.savoie@alize.test', phone: '+33639980001' };
const page = (locale: Locale, options: Partial<RecruitmentSheetOptions> = {}) =>
  recruitmentSheet({ locale, territoryName: 'Savoie', sheet, contact, asOf: '2026-03-02', ...options });
const textOf = (html: string) =>
  html
    .replace(/<style[^]*?<\/style>|<[^>]+>/g, '\n')
    .replace(/&[#\w]+;/g, '')
    .replace(/\n+/g, '\n');

describe.each(locales)('the sheet for HR directors, in %s', (locale) => {
  it('lives under the policy of every page: one known style, no script, nothing from elsewhere', () => {
    expect(page(locale)).toContain(`<style>${PAGE_STYLE}</style>`);
    expect(page(locale)).not.toMatch(/<(?:img|link|script|iframe)\b|\sstyle=|\son\w+=|https?:\/\//i);
    expect(page(locale)).toContain('&lt;script&gt;');
  });

  it('can be read by a screen reader, and its table told by its headings', () => {
    const html = page(locale);
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<th scope="col"/g)).toHaveLength(4);
    expect(html.match(/<th scope="row"/g)).toHaveLength(3);
  });

  it('speaks well, with and without anything to say', () => {
    for (const options of [{}, { sheet: nothing }]) {
      const words = textOf(page(locale, options));
      expect(words).not.toMatch(/!|undefined|null|NaN/);
      if (locale === 'fr') expect(words).not.toMatch(/[ \u00a0][;:?!]|«[^\u202f]|[^\u202f]»|\p{L}'\p{L}/u);
    }
  });

  it('says how many requests wait for somebody to confirm their skills, where some do', () => {
    const said = locale === 'fr' ? /2 besoins ouverts attendent encore/ : /2 open requests still wait/;
    expect(textOf(page(locale))).toMatch(said);
    expect(textOf(page(locale, { sheet: nothing }))).not.toMatch(/attendent? encore|still waits?/);
  });

  it('names what the catalogue lacks, and says that nothing is missing only where nothing is', () => {
    const none = locale === 'fr' ? 'Rien ne manque' : 'Nothing is missing';
    const noted = page(locale, { sheet: { ...nothing, wordsNoted: ['Réglementation cosmétique'] } });
    expect(noted).toContain('<strong>Réglementation cosmétique</strong>');
    expect(noted).not.toContain(none);
    expect(page(locale, { sheet: nothing })).toContain(none);
  });

  it('gives one person to call or write to, and no other address', () => {
    const html = page(locale);
    expect(html.match(/href="(?:mailto|tel):[^"]*"/g)).toEqual([
      `href="mailto:${contact.email}"`,
      `href="tel:${contact.phone}"`,
    ]);
    expect(page(locale, { contact: { ...contact, phone: null } })).not.toContain('tel:');
  });

  it('leaves out what there is nothing to tell of', () => {
    const html = page(locale, { sheet: nothing });
    expect(html).not.toMatch(/<table|<dl|class="figures"/);
    expect(html).toContain(contact.email);
  });
});

it('says figures, place, hours and sectors in words', () => {
  const words = textOf(page('fr'));
  for (const said of [
    '4',
    '17',
    '20',
    'De 7 à 40 heures, soit 1 à 6 jours,',
    'Sur place pour 2 besoins, sur place ou à distance pour 1.',
    'Industrie, hôtellerie-restauration et construction.',
  ])
    expect(words).toContain(said);
  expect(words).toContain('lundi 2 mars 2026');
});
