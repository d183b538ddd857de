import { daysInWords } from './days-in-words.rules';

/** A Friday. */
const TODAY = '2026-11-27';
const fr = (text: string) => daysInWords(text, TODAY, 'fr');
const en = (text: string) => daysInWords(text, TODAY, 'en');

describe('days told in words', () => {
  it.each<[string, string, number]>([
    ['3 h', '2026-11-27', 3],
    ['3h hier', '2026-11-26', 3],
    ['3 heures le 12 novembre', '2026-11-12', 3],
    ['2h30 le 12/11', '2026-11-12', 2.5],
    ['2,5 h mardi', '2026-11-24', 2.5],
    ['Mercredi dernier : 4 heures', '2026-11-25', 4],
    ['J’ai passé 3 h le 12 novembre.', '2026-11-12', 3],
    ["j'ai fait une journée le 20 novembre 2026", '2026-11-20', 7],
    ['une demi-journée hier', '2026-11-26', 3.5],
    ['½ journée le 12/11/2026', '2026-11-12', 3.5],
    ['- 45 minutes aujourd’hui', '2026-11-27', 0.75],
    ['samedi : 2 h', '2026-11-21', 2],
  ])('in French: %s', (text, day, hours) => {
    expect(fr(text)).toEqual([{ day, hours }]);
  });

  it.each<[string, string, number]>([
    ['3 hours on 12 November', '2026-11-12', 3],
    ['I spent 2.5 h yesterday', '2026-11-26', 2.5],
    ['half a day on Tuesday', '2026-11-24', 3.5],
    ['one day on 12/11', '2026-11-12', 7],
    ['90 min', '2026-11-27', 1.5],
  ])('in English: %s', (text, day, hours) => {
    expect(en(text)).toEqual([{ day, hours }]);
  });

  it('keep what was done, and several lines', () => {
    expect(
      fr('Bonjour Fanny,\n\n3 h le 12 novembre : audit à blanc\n2 h le 19/11, relecture\n\nBien à vous'),
    ).toEqual([
      { day: '2026-11-12', hours: 3, words: 'audit à blanc' },
      { day: '2026-11-19', hours: 2, words: 'relecture' },
    ]);
  });

  it('leave out the name one signs with', () => {
    const signed = (name: string) => daysInWords(`3 h hier\n\n${name}`, TODAY, 'fr', 'Anne-Lise Étang');
    for (const name of ['Anne-Lise', 'Anne-Lise ÉTANG', 'Étang', '--'])
      expect(signed(name)).toEqual([{ day: '2026-11-26', hours: 3 }]);
    expect(signed('Anne-Lise, absente demain')).toBeNull();
  });

  it.each([
    '',
    'Bonjour',
    'Oui, volontiers.',
    'Je suis libre 3 h mardi',
    'Je peux venir 2 heures le 12 novembre',
    '3 h le 12 novembre\nMais je ne pourrai pas continuer.',
    'de 9 h à 12 h mardi',
    'Rendez-vous à 15 h mardi ?',
    '3 h le 12 et le 19 novembre',
    'Pas 3 h, plutôt 4 h hier',
    '-3 h hier',
    'Nous en sommes à 12 heures en tout',
  ])('leave anything else to a person: %j', (text) => {
    expect(fr(text)).toBeNull();
  });

  it('leave a letter to a person, however long', () => {
    expect(fr(`3 h hier : ${'a'.repeat(20_000)}`)).toBeNull();
    expect(fr('3 h hier\n'.repeat(41))).toBeNull();
  });

  it('are read however far apart the words stand', () =>
    expect(fr('3   h \t   hier')).toEqual([{ day: '2026-11-26', hours: 3 }]));

  it('keep long words about a day, but leave to a person those that may tell of another', () => {
    const words = 'audit à blanc avec toute une équipe, puis relecture des procédures de la qualité';
    expect(fr(`3 h mardi : ${words}`)).toEqual([{ day: '2026-11-24', hours: 3, words }]);
    expect(fr(`3 h mardi : ${words}, et le 12 aussi`)).toBeNull();
  });

  it('stop at the first line that tells no day', () => {
    // Each of these lines alone took the reader of dates two seconds: no run ends that reads them one by one.
    const line = '3 h       '.repeat(19).trim();
    expect(en(Array.from({ length: 40 }, () => line).join('\n'))).toBeNull();
  });

  it('say nothing of what is to come: who logs refuses that', () => {
    expect(fr('3 h demain')).toEqual([{ day: '2026-11-28', hours: 3 }]);
  });
});
