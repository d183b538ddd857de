import { Locale } from '@alize/contracts';
import { explainChange } from './changes.rules';
import type { Change } from '../score/changes.rules';

const NNBSP = '\u202f';
const COUNTS = [1, 2, 3, 12];

/** A new kind does not compile until it is here. */
const EVERY_CHANGE: { [K in Change['kind']]: Extract<Change, { kind: K }>[] } = {
  no_absence: [{ kind: 'no_absence' }],
  hours: [1, 1.5, 2, 12, 160].map((hoursPerMonth) => ({ kind: 'hours', hoursPerMonth, insteadOf: 0.5 })),
  radius: [0, 50].map((insteadOf) => ({ kind: 'radius', radiusKm: 80, insteadOf })),
  mode: (['on_site', 'remote'] as const).map((alsoAccepted) => ({ kind: 'mode', alsoAccepted })),
  skill: ([1, 2, 3] as const).map((level) => ({ kind: 'skill', skillId: 'iso', level })),
  places: COUNTS.flatMap((taken) =>
    COUNTS.filter((ended) => ended <= taken).map((ended) => ({ kind: 'places' as const, ended, taken })),
  ),
  pledge_renewed: [{ kind: 'pledge_renewed' }],
};
const label = () => 'Certification ISO 9001';
/** As long as the longest of ESCO, and with French punctuation set the wrong way. */
const longLabel = () => `Compétence : ${'très longue et détaillée '.repeat(9)}?`;
const all = (locale: Locale) =>
  [label, longLabel].flatMap((labels) =>
    Object.values(EVERY_CHANGE).flatMap((changes) =>
      changes.map((change: Change) => explainChange(change, locale, labels)),
    ),
  );

test.each(Locale.options)(
  'every sentence in %s is one, of at most 160 characters, without a hole',
  (locale) => {
    for (const sentence of all(locale)) {
      expect(sentence).toMatch(/^(Serait en tête|Would be first) [^]*[^.]\.$/);
      expect(sentence.length).toBeLessThanOrEqual(160);
      expect(sentence).not.toMatch(/undefined|null|NaN|\s\s|!/);
    }
  },
);

test('French sets narrow no-break spaces before ; : ? ! » and after «, English none', () => {
  for (const sentence of all('fr')) {
    expect(sentence).not.toMatch(/[^\u202f][;:?!%»]|«[^\u202f]|\d\.\d|\d[ \u00a0](?:h|km)\b/);
    expect(sentence.replace(/«[^»]*»/g, '')).not.toMatch(/\b(?:de|que|le|ne|se) [aeiouyéèàh]/i);
  }
  for (const sentence of all('en')) expect(sentence).not.toMatch(/[\u202f\u00a0«»]|\d,\d/);
});

test.each<[Change, string, string]>([
  [
    { kind: 'hours', hoursPerMonth: 12, insteadOf: 6 },
    'Serait en tête avec 12 heures par mois au lieu de 6.',
    'Would be first with 12 hours a month instead of 6.',
  ],
  [
    { kind: 'hours', hoursPerMonth: 1.5, insteadOf: 0.5 },
    'Serait en tête avec 1,5 heure par mois au lieu de 0,5.',
    'Would be first with 1.5 hours a month instead of 0.5.',
  ],
  [
    { kind: 'no_absence' },
    'Serait en tête sans ses absences à venir.',
    'Would be first without their coming absences.',
  ],
  [
    { kind: 'radius', radiusKm: 80, insteadOf: 50 },
    `Serait en tête avec un rayon de 80${NNBSP}km au lieu de 50${NNBSP}km.`,
    'Would be first with a radius of 80 km instead of 50 km.',
  ],
  [
    { kind: 'radius', radiusKm: 15, insteadOf: 0 },
    `Serait en tête en se déplaçant jusqu’à 15${NNBSP}km, au-delà de sa commune.`,
    'Would be first if willing to travel 15 km, beyond their own commune.',
  ],
  [
    { kind: 'mode', alsoAccepted: 'remote' },
    'Serait en tête en acceptant aussi d’aider à distance.',
    'Would be first if also willing to help remotely.',
  ],
  [
    { kind: 'skill', skillId: 'iso', level: 2 },
    `Serait en tête en pratiquant aussi «${NNBSP}Certification ISO 9001${NNBSP}».`,
    'Would be first if they practised “Certification ISO 9001” too.',
  ],
  [
    { kind: 'places', ended: 1, taken: 1 },
    'Serait en tête si son appui déjà engagé prenait fin.',
    'Would be first if the mission already taken on were over.',
  ],
  [
    { kind: 'places', ended: 1, taken: 3 },
    'Serait en tête si un de ses trois appuis déjà engagés prenait fin.',
    'Would be first if one of the three missions already taken on were over.',
  ],
  [
    { kind: 'places', ended: 2, taken: 2 },
    'Serait en tête si ses deux appuis déjà engagés prenaient fin.',
    'Would be first if the two missions already taken on were over.',
  ],
  [
    { kind: 'pledge_renewed' },
    'Serait en tête si son organisme renouvelait son engagement.',
    'Would be first if their organisation renewed its pledge.',
  ],
])('%j', (change, french, english) => {
  expect(explainChange(change, 'fr', label)).toBe(french);
  expect(explainChange(change, 'en', label)).toBe(english);
});
