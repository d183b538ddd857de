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
