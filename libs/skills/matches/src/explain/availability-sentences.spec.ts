import type { ReasonFacts, Score } from '../score/facts';
import { explainAvailability } from './availability-sentences';

const of = (...facts: ReasonFacts[]): Score => ({
  score: 0,
  reasons: facts.map((each) => ({ criterion: 'distance', points: 0, maxPoints: 5, facts: each })),
  missing: [],
});
const both = (...facts: ReasonFacts[]) =>
  (['fr', 'en'] as const).map((locale) =>
    explainAvailability(of(...facts), locale).replace(/\u202f|\u00a0/g, ' '),
  );

const time = { asOf: '2026-03-02', neededHours: 20, months: 3, freeHours: 40, absent: false };
const load = { capacity: 2, taken: 0, askedLately: 0, pledgeUsedUp: null };

describe('whether a person can come', () => {
  it('is one sentence of distance, time and load', () =>
    expect(
      both(
        { kind: 'within_radius', km: 12.5, radiusKm: 50, remotePossible: false },
        { kind: 'time_fits', ...time, hoursPerMonth: 8 },
        { kind: 'load', ...load },
      ),
    ).toEqual([
      'À 13 km, 8 heures par mois, aucune demande depuis trois mois.',
      '13 km away, 8 hours a month, not asked for three months.',
    ]));

  it.each<[string, ReasonFacts, string, string]>([
    [
      'near',
      { kind: 'within_radius', km: 0.4, radiusKm: 50, remotePossible: false },
      'À moins de 1 km.',
      'Less than 1 km away.',
    ],
    [
      'just beyond',
      { kind: 'beyond_radius', km: 50.1, radiusKm: 50, remotePossible: false },
      'À 51 km, au-delà de son rayon de 50 km.',
      '51 km away, beyond their radius of 50 km.',
    ],
    [
      'far, remotely too',
      { kind: 'beyond_radius', km: 80.4, radiusKm: 50, remotePossible: true },
      'À 80 km mais aussi à distance.',
      '80 km away but also remotely.',
    ],
    ['an hour', { kind: 'time_fits', ...time, hoursPerMonth: 1 }, '1 heure par mois.', '1 hour a month.'],
    [
      'asked once',
      { kind: 'load', ...load, askedLately: 1 },
      'Une demande en trois mois.',
      'Asked once in three months.',
    ],
    [
      'asked twice',
      { kind: 'load', ...load, askedLately: 2 },
      'Deux demandes en trois mois.',
      'Asked twice in three months.',
    ],
    [
      'without a place',
      { kind: 'load', ...load, capacity: 1, taken: 1 },
      'Aucune place pour un autre appui.',
      'No place for another mission.',
    ],
  ])('%s', (_, facts, french, english) => expect(both(facts)).toEqual([french, english]));

  it('is not told where nothing of it counts, or no place is known', () => {
    expect(both()).toEqual(['', '']);
    expect(both({ kind: 'place_unknown' }, { kind: 'sector_known' })).toEqual(['', '']);
  });

  it('sets narrow spaces in French', () =>
    expect(
      explainAvailability(of({ kind: 'within_radius', km: 3, radiusKm: 9, remotePossible: false }), 'fr'),
    ).toBe('À 3\u202fkm.'));
});
