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
    'claire.essai AT atelier-roche DOT fr',
    'claire.essai à atelier-roche.fr',
    'essai arobase atelier tiret roche point fr',
    'essai_at_roche.fr',
    'essai#roche.fr',
    'claire@roche',
    'claire.essai@atelier-roche,fr',
    'claire.essai@atelier-roche .fr',
    'c l a i r e @ r o c h e . f r',
    'atelier-roche point fr',
    'atelier-roche . fr',
    'www atelier-roche fr',
    'atelier-roche.alsace',
    'roche.pro',
    'facebook : Atelier Roche 73',
    'fb: atelier.roche',
    'instagram atelier_roche',
    'linkedin claire-essai',
    '/in/claire-essai',
    'skype:claire.essai',
    'skype claire73',
    'zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre',
    '06 39 98 douze trente-quatre',
    '06|39|98|12|34',
    '06,39,98,12,34',
    '06*39*98*12*34',
    "06'39'98'12'34",
    '(+33) 6 39 98 12 34',
    '33 6 39 98 12 34',
    '0 639 981 234',
    '0 6 3 9 9 8 1 2 3 4',
    '06 39 98 I2 34',
    'tel 4 79 39 98 01',
    'appelez-moi au 639981234',
    'WhatsApp 639 98 12 34',
  ])('hides %s', (written) => {
    const hidden = hideContactDetails(`Voyez ${written} dès lundi`);
    expect(hidden.replace('[…]', '')).not.toMatch(/roche|exemple|essai|claire|39|98|３９|trente|zéro/i);
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
    'De 01/2027 à 12/2027, ou 01/2027 - 12/2027, ou 2027-01-04/2027-02-26',
    '04/01/2027-08/01/2027-12/01/2027',
    'De 20 000/30 000/40 000 pièces, tolérance 0.001 0.002 0.003 0.004',
    'Devis 2026-0012-0034-01, référence 00-123-456-789-01',
    'Facebook, Instagram, LinkedIn : rien ne marche. Notre page Facebook n’attire personne',
    'Nous codons en ASP.NET et en C#. La machine tourne de 06 h à 14 h',
    'Il nous faut un point de vente. Est-ce à Chambéry ? Six à huit personnes, vingt et une tonnes',
    'Les 06, 07, 13, 14, 20, 21 janvier ; les lots 12, 24, 36, 48',
    'Zéro défaut, zéro stock : deux ou trois idées',
  ])('leaves %s', (written) => {
    expect(hideContactDetails(written)).toBe(written);
  });

  it('takes no longer than the text', () => {
    for (const each of [
      'a',
      'a.',
      'a-',
      '0 ',
      '06',
      '@',
      'a@',
      '(',
      'a point ',
      '0 1',
      'zéro ',
      'six ',
      'a . ',
      'a@a.',
      '06 ',
      'I1 ',
      'tel ',
      'fb ',
      '/in/a',
      '06*',
    ])
      expect(typeof hideContactDetails(each.repeat(10_000 / each.length))).toBe('string');
  });
});
