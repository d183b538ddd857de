import { detailsOf } from './search-details.rules';

const nothing = {
  phone: null,
  phoneEnd: null,
  email: null,
  siret: null,
  words: null,
  fileSeries: null,
  fileOrdinal: null,
};

describe('what one typed may be beside a name', () => {
  it.each([
    '06 39 98 20 35',
    '0639982035',
    '06.39.98.20.35',
    '+33 6 39 98 20 35',
    '0033639982035',
    '639982035',
  ])('reads the number %s however it is written', (q) => expect(detailsOf(q).phone).toBe('+33639982035'));
  it('reads the beginning of a number, and its last digits', () => {
    expect(detailsOf('06 39 98')).toMatchObject({ phone: '+3363998', phoneEnd: '899360' });
    expect(detailsOf('20 35')).toMatchObject({ phone: null, phoneEnd: '5302' });
    expect(detailsOf('35')).toEqual(nothing);
  });
  it('reads a SIREN, a SIRET and an address', () => {
    expect(detailsOf('900 000 050').siret).toBe('900000050');
    expect(detailsOf('900 000 050 00014').siret).toBe('90000005000014');
    expect(detailsOf('Dirigeante@Alize.test').email).toBe('dirigeante@alize.test');
  });
  it('reads words, and no operator of a search', () => {
    expect(detailsOf('ISO 9001').words).toBe('iso:* & 9001:*');
    expect(detailsOf('l’été & !séchoir | (a:*)').words).toBe('l:* & ete:* & sechoir:* & a:*');
  });
});
