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
    ['samedi dernier : 2 h', '2026-11-21', 2],
    ['3 h 30', '2026-11-27', 3.5],
    ['1 jour', '2026-11-27', 7],
    ['une demi-journée', '2026-11-27', 3.5],
    ['1/2 journée hier', '2026-11-26', 3.5],
    ['1 jour hier', '2026-11-26', 7],
    ['deux heures hier', '2026-11-26', 2],
    ['une heure et demie aujourd’hui', '2026-11-27', 1.5],
    ['J’ai travaillé 8 h hier', '2026-11-26', 8],
    ['Hier, j’ai passé 3 h.', '2026-11-26', 3],
    ['J’ai passé 2 h samedi', '2026-11-21', 2],
    ['3 h ce matin', '2026-11-27', 3],
  ])('in French: %s', (text, day, hours) => {
    expect(fr(text)).toEqual([{ day, hours }]);
  });

  it.each<[string, string, number]>([
    ['3 hours on 12 November', '2026-11-12', 3],
    ['I spent 2.5 h yesterday', '2026-11-26', 2.5],
    ['half a day on Tuesday', '2026-11-24', 3.5],
    ['one day on 12/11', '2026-11-12', 7],
    ['90 min', '2026-11-27', 1.5],
    ['two hours yesterday', '2026-11-26', 2],
    ['Yesterday I spent 3 hours', '2026-11-26', 3],
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

  it.each<[string, string]>([
    ['2 h hier, relecture du plan', 'relecture du plan'],
    ['1 h aujourd’hui : point par téléphone', 'point par téléphone'],
    ['2 h aujourd’hui, formation des opérateurs', 'formation des opérateurs'],
    ['3 h mardi : nous avons relu les procédures', 'nous avons relu les procédures'],
    ['2 h 30 hier : tableau de bord et plan de charge', 'tableau de bord et plan de charge'],
    ['2 h : j’ai préparé la visite', 'j’ai préparé la visite'],
    ['une demi-journée le 20 novembre, visite de l’atelier', 'visite de l’atelier'],
  ])('keep what was done: %s', (text, words) => {
    expect(fr(text)).toMatchObject([{ words: words.replaceAll('’', "'") }]);
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

  /** Monday 30 November 2026 is also the day of the first calls: what people write then is often a time or a plan. */
  it.each([
    // A time of day.
    'Lundi 9 h',
    '10h-12h',
    '11h',
    '8h30',
    '10 h du matin',
    '14 h',
    '3 h du matin',
    '2 h de l’après-midi',
    'à 3 h',
    'Vers 4 h',
    '6h30',
    '2h-4h',
    '17 h pile',
    'Mardi 9 h 30',
    '8 h 30, devant la gare',
    '6 h 30, devant la mairie',
    '9h30 : je vous appelle',
    '2 h, appelez-moi',
    'Hier 9h30, l’atelier était fermé',
    'Aujourd’hui 11 h, je n’ai pas pu venir',
    // A condition.
    '10 h, si cela vous convient',
    '2 h aujourd’hui, si l’atelier est ouvert',
    '0,5 jour, si besoin',
    '2 h aujourd’hui, sous réserve de votre accord',
    '3 h, à condition de venir en train',
    '1 jour, sauf le vendredi',
    // A plan.
    'une journée, en mars peut-être',
    'une demi-journée, la semaine prochaine',
    '3 h, visite de l’atelier',
    '2 h ce soir',
    'dans 2 h',
    'jeudi 3 h',
    'Lundi 3 h',
    '2 h par semaine',
    '2 h par mois : suivi',
    '2 h aujourd’hui, visite à prévoir',
    '1 h aujourd’hui : appel à 14 h',
    'un jour',
    // A refusal, a limit.
    '2 h, pas plus',
    '1 h, c’est trop pour moi',
    '2 h maximum',
    '3 h, impossible pour moi',
    '2 h hier, visite annulée',
    'Hier 3 h, personne n’était là',
    // A question, a correction.
    '3 h : est-ce assez ?',
    '2 h : ok ?',
    '3 h ?',
    '3 h hier ?',
    '3 h, non 4 h hier',
    '3 h hier, ou 4 h',
    '3 h hier, plutôt deux heures',
  ])('leave to a person what may be a time, a condition, a plan, a refusal or a question: %s', (text) => {
    expect(daysInWords(text, '2026-11-30', 'fr')).toBeNull();
  });

  it.each([
    '10 am',
    'at 3 h',
    '2 hours, if it suits you',
    '2 hours a week',
    'one day',
    '3 hours, not more',
    '2 h yesterday?',
  ])('do so in English: %s', (text) => expect(daysInWords(text, '2026-11-30', 'en')).toBeNull());

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

  it('leave to a person what is to come', () => expect(fr('3 h demain')).toBeNull());
});
