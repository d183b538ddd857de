import { hideContactDetails } from './privacy.rules';

describe('hideContactDetails', () => {
  it.each([
    ['Appelez-moi au 06 39 98 12 34 le soir', 'Appelez-moi au […] le soir'],
    ['tel 0639981234.', 'tel […].'],
    ['+33 6 39.98.12.34, merci', '[…], merci'],
    ['mail : claire.o@atelier-roche.test !', 'mail : […] !'],
    ['claire (at) roche.test', '[…]'],
    ['voir https://roche.test/contact ou www.roche.test', 'voir […] ou […]'],
  ])('hides the details in %s', (text, hidden) => expect(hideContactDetails(text)).toBe(hidden));

  it.each([
    'Norme ISO 9001:2015, 12 salariés',
    'SIRET 73282932000074',
    '250 000 € de CA en 2025',
    'de 2019 à 2025',
  ])('leaves %s as it is', (text) => expect(hideContactDetails(text)).toBe(text));
});

describe('other ways to write how one is reached', () => {
  it.each([
    'jean  @  exemple.fr',
    'jean＠exemple.fr',
    'claire.essai[arobase]atelier-roche.test',
    'claire.essai(a)atelier-roche.test',
    'claire.essai @ atelier-roche . test',
    'claire arobase atelier-roche point fr',
    'claire (at) atelier-roche (point) fr',
    'atelier-roche.fr',
    'exemple.fr/contact',
    'linkedin.com/in/claire-essai',
    'hxxps://atelier-roche.fr/a',
    '@claire_essai',
    'O6 39 98 12 34',
    '06_39_98_12_34',
    '6 39 98 12 34',
    '06•39•98•12•34',
    '０６ ３９ ９８ １２ ３４',
    '06\u200B39\u200B98\u200B12\u200B34',
    '06 39\u00AD98 12 34',
  ])('hides %s', (written) => {
    const hidden = hideContactDetails(`Voyez ${written} dès lundi`);
    expect(hidden.replace('[…]', '')).not.toMatch(/roche|exemple|essai|claire|39|98|３９/i);
    expect(hidden).toContain('dès lundi');
  });

  it.each([
    'Chantier du 04/01/2027 - 26/02/2027',
    'Du 04/01/27 - 26/02/27, de 08:00-12:00 à 13:30-17:00',
    'Le 01.02.2027, 03.04.2027 et 05.06.2027',
    'SIRET 732 829 320 00074, 120 000 € et 1 250 000 €',
    'ISO 9001:2015, 3 à 5 jours, 0,5 ETP. Nous sommes 27 à Aix-les-Bains',
    'Un logiciel Node.js, etc. Voir p. 12. M. Martin a 3.5 ans d’avance',
    'Notre prix : 12.50 @ l’unité',
  ])('leaves %s', (written) => {
    expect(hideContactDetails(written)).toBe(written);
  });

  it('takes no longer than the text', () => {
    for (const each of ['a', 'a.', 'a-', '0 ', '06', '@', 'a@', '(', 'a point '])
      expect(typeof hideContactDetails(each.repeat(10_000 / each.length))).toBe('string');
  });
});
