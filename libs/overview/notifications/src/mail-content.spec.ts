import { mailSubject, mailtoUrl, oneLine, shortened, withoutContactDetails } from './mail-content';

describe('subjects', () => {
  const long = 'Coopérative laitière de la Haute-Tarentaise et du Beaufortain réunis';
  it('keeps short names whole', () =>
    expect(
      mailSubject('fr', (a, b) => `Mise en relation : ${a} et ${b}`, "l'atelier Roche", 'Luc Petit'),
    ).toBe('Mise en relation\u202f: l’atelier Roche et Luc Petit'));
  it('cuts the longest name first, at a word', () => {
    const subject = mailSubject('fr', (a, b) => `Mise en relation : ${a} et ${b}`, long, 'Luc Petit');
    expect(subject).toMatch(/^Mise en relation\u202f: Coopérative laitière… et Luc Petit$/);
  });
  it('never breaks a header', () =>
    expect(mailSubject('en', (a) => `Hello ${a}`, 'x\r\nBcc: everybody@alize.test')).not.toMatch(/[\r\n]/));
  it('cuts neither a letter in two nor after a small word', () => {
    expect(shortened('Faire rentrer une machine de plus', 29)).toBe('Faire rentrer une machine…');
    expect(shortened('🙂🙂🙂🙂🙂🙂', 4)).toBe('🙂🙂🙂…');
  });
});

describe('what a firm typed', () => {
  it.each([
    'appelez-moi au 06 12 34 56 78 le soir',
    'appelez-moi au 06.12.34.56.78',
    'au +33 (0)6 12 34 56 78',
    'au 0033612345678',
    'écrivez à claire@rochaix.test, merci',
  ])('masks %s', (text) => {
    const safe = withoutContactDetails(text, 'fr');
    expect(safe).toContain('(coordonnées masquées)');
    expect(safe).not.toMatch(/\d\d|@/);
  });
  it.each([
    'ISO 9001:2015, 300 pages, 12 500 €',
    'De 6 000 à 11 000 meules en 2026',
    'NAF 25.62B, 3 m sur 4',
  ])('keeps %s', (text) => expect(withoutContactDetails(text, 'fr')).toBe(text));
  it('holds on one line without direction marks', () =>
    expect(oneLine('a\r\n\r\nb\u202egnp.exe')).toBe('a b gnp.exe'));
});

it('escapes what a mailto address would read as something else', () =>
  expect(mailtoUrl('a+b&c@alize.test', 'Roche & fils ?')).toBe(
    'mailto:a%2Bb%26c@alize.test?subject=Roche%20%26%20fils%20%3F',
  ));
