import {
  dayInWords,
  fr,
  hoursInWords,
  momentInWords,
  phoneInWords,
  placeInWords,
  timeInWords,
  typeset,
} from './typography';

describe('French typography', () => {
  it.each([
    ['Une question ?', 'Une question\u202f?'],
    ['Mise en relation : Roche', 'Mise en relation\u202f: Roche'],
    ['Vraiment?', 'Vraiment\u202f?'],
    ['« Réponse »', '«\u202fRéponse\u202f»'],
    ['«Réponse»', '«\u202fRéponse\u202f»'],
    ['« Quoi ? »', '«\u202fQuoi\u202f?\u202f»'],
    ["l'atelier d'Ugine", 'l’atelier d’Ugine'],
    ['un\u00a0; deux', 'un\u202f; deux'],
  ])('%s', (typed, shown) => expect(fr(typed)).toBe(shown));

  it.each([
    'ISO 9001:2015',
    'https://alize.test/a?b=c;d=e:f!',
    "mailto:x@y.fr?subject=l'atelier:",
    "o'brien@alize.test",
    '`a ? b : c`',
    'tel:+33479000000',
    '14:30',
  ])('leaves %s alone', (kept) => expect(fr(kept)).toBe(kept));

  it('changes nothing the second time, and spaces what follows an address', () => {
    const once = fr("Écrire à x@y.fr : « l'atelier » ? Oui ; voir https://alize.test/?a=b !");
    expect(fr(once)).toBe(once);
    expect(once).toContain('x@y.fr\u202f:');
    expect(once).toContain('https://alize.test/?a=b\u202f!');
  });

  it('only curls apostrophes in English', () =>
    expect(typeset("Claire's workshop: ready? o'brien@alize.test", 'en')).toBe(
      "Claire’s workshop: ready? o'brien@alize.test",
    ));
});

describe('dates, times, durations, numbers', () => {
  const moment = new Date('2026-03-12T13:30:00Z');
  it('says the moment in Paris', () => {
    expect(momentInWords(moment, 'fr')).toBe('jeudi 12 mars à 14\u202fh\u202f30');
    expect(momentInWords(moment, 'en')).toBe('Thursday 12 March at 14:30');
    expect(momentInWords(new Date('2026-07-01T22:05:00Z'), 'fr')).toBe('jeudi 2 juillet à 0\u202fh\u202f05');
    expect(timeInWords(new Date('2026-03-12T08:00:00Z'), 'fr')).toBe('9\u202fh');
  });
  it('says the first of the month and the year of a calendar day', () => {
    expect(dayInWords('2026-11-01', 'fr')).toBe('dimanche 1er novembre 2026');
    expect(dayInWords('2026-11-01', 'en')).toBe('Sunday 1 November 2026');
  });
  it('says hours as days of work', () => {
    expect(hoursInWords(40, 'fr')).toBe('40 heures, soit environ 6 jours');
    expect(hoursInWords(1, 'fr')).toBe('1 heure');
    expect(hoursInWords(7.5, 'en')).toBe('7.5 hours');
  });
  it('says telephone numbers and places as people do', () => {
    expect(phoneInWords('+33479000000', 'fr')).toBe('04\u00a079\u00a000\u00a000\u00a000');
    expect(phoneInWords('+33479000000', 'en')).toBe('+33\u00a04\u00a079\u00a000\u00a000\u00a000');
    expect(phoneInWords('+41220000000', 'fr')).toBe('+41220000000');
    expect(placeInWords('Ugine', 'both', 'fr')).toBe('Ugine, sur place ou à distance');
  });
});
