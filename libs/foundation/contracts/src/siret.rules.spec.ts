import { issueCode, Siret } from '@alize/contracts';

describe('a SIRET as it is typed', () => {
  it.each([
    ...['73282932000074', '732 829 320 00074', '732.829.320.00074', '732-829-320-00074', '732829320/00074'],
    ...[
      '732\u00A0829\u202F320\u00A000074',
      'SIRET : 732 829 320 00074',
      'n° 73282932000074',
      '７３２８２９３２００００７４',
    ],
    ...[
      '732829320OOO74',
      '732 829 320 ooo74',
      '\u200B73282932000074',
      '732 829 320 (00074)',
      'Siret 732 829 320 00074.',
    ],
  ])('takes %j', (typed) => expect(Siret.parse(typed)).toBe('73282932000074'));

  it.each([
    ['00000000000000', 'siret/invalid'],
    ['00000000000018', 'siret/invalid'],
    ['73282932000075', 'siret/invalid'],
    ['7328293200007', 'siret/length'],
    ['732829320000740', 'siret/length'],
    ['7328293200007A', 'siret/length'],
    ['732829320', 'siret/siren'],
    ['732 829 320', 'siret/siren'],
    ['FR44 732 829 320', 'siret/siren'],
    ['RCS Chambéry 732 829 320', 'siret/siren'],
    ['732829321', 'siret/length'],
    ['je ne sais pas', 'siret/length'],
    ['', 'required'],
  ])('refuses %j: %s', (typed, code) =>
    expect(Siret.safeParse(typed).error?.issues.map(issueCode)).toEqual([code]),
  );
});
