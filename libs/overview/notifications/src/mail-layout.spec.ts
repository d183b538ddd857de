import type { MailContent } from './mail-content';
import { renderMailHtml } from './mail-layout';
import { tokens } from './mail-style';
import { renderMailText } from './mail-text';

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('%s colours', (scheme) => {
  const colours = tokens[scheme];
  it.each(['ink', 'quiet', 'accent'] as const)('%s passes AA on every ground', (text) => {
    for (const ground of ['ground', 'sheet', 'tint'] as const)
      expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });
  it('a button passes AA', () =>
    expect(contrast(colours.onAccent, colours.accent)).toBeGreaterThanOrEqual(4.5));
});

const bare: MailContent = {
  subject: 'Subject',
  preheader: 'What comes next',
  greeting: 'Bonjour,',
  why: 'Parce que.',
  about: { title: 'Titre', lines: [] },
  next: 'Rien à faire : tout va bien.',
  contact: { name: 'Sophie', email: 'sophie@alize.test', role: 'animation' },
  smallPrint: 'Pied.',
};

it('leaves out what a mail does not have', () => {
  expect(renderMailText(bare, 'fr')).toBe(
    'Bonjour,\n\nParce que.\n\nTitre\n\nRien à faire\u202f: tout va bien.\n\nUne question\u202f?\nSophie, animation\nsophie@alize.test\n\nPied.\n',
  );
  expect(renderMailHtml(bare, 'fr')).not.toMatch(/<ul|href="tel:|<table[^>]*class="button"/);
});

it('hides the preheader from the body and follows the reader’s colours', () => {
  const html = renderMailHtml(bare, 'en');
  expect(html).toMatch(/<div style="display:none[^>]*>What comes next/);
  expect(html).toContain('content="light dark"');
  expect(html).toContain('@media (prefers-color-scheme: dark)');
});

it('writes an address once when the card gives it, and alone on its line otherwise', () => {
  const mailto = 'mailto:claire@alize.test?subject=Mise%20en%20relation';
  const button = { label: 'Écrire', url: mailto };
  expect(renderMailText({ ...bare, button }, 'fr').split('\n')).toContain('claire@alize.test');
  const card = { title: 'Joindre', rows: [{ label: 'E-mail', value: 'claire@alize.test', href: mailto }] };
  expect(renderMailText({ ...bare, button, card }, 'fr').match(/claire@/g)).toHaveLength(1);
});
