import type { FitBand, Quote } from '@alize/contracts';
import type { FittedScore, ReasonFacts } from '../score/facts';
import { explainFit } from './fit-sentences';

const fitted = (band: FitBand, ...facts: ReasonFacts[]): FittedScore => ({
  score: 0,
  reasons: facts.map((each) => ({ criterion: 'skills', points: 0, maxPoints: 40, facts: each })),
  missing: [],
  fit: { z: 4, band },
});
/** Words between stars answer. */
const quote = (marked: string): Quote => ({
  pieces: marked
    .split('*')
    .map((text, at) => ({ text, answers: at % 2 === 1 }))
    .filter(({ text }) => text !== ''),
});
const skill: ReasonFacts = {
  kind: 'skills_matched',
  needed: 1,
  matches: [{ neededSkillId: 'iso', offeredSkillId: 'iso', relation: 'same', level: 3 }],
};
const both = (score: FittedScore, quotes: Quote[], label = 'Certification ISO 9001') =>
  (['fr', 'en'] as const).map((locale) =>
    explainFit(score, quotes, locale, () => label).replace(/\u202f|\u00a0/g, ' '),
  );

describe('why somebody fits', () => {
  it('is told by skills first, then by phrases of the offer', () =>
    expect(both(fitted('can_help', skill), [quote('J’ai *réorganisé* une *cave* d’*affinage*.')])).toEqual([
      'Peut aider : maîtrise « Certification ISO 9001 » (niveau expert) ; son offre parle de « cave d’affinage » et de « réorganisé ».',
      'Can help: is an expert in “Certification ISO 9001”; the offer speaks of “cave d’affinage” and “réorganisé”.',
    ]));

  it('joins words of one phrase, the longest first, two at most', () =>
    expect(
      both(fitted('to_check'), [
        quote('*Stocks*, *prix* de *revient* des *pièces*, *plans*.'),
        quote('*Stocks* encore.'),
      ]),
    ).toEqual([
      'À vérifier : son offre parle de « prix de revient des pièces » et de « Stocks ».',
      'To check: the offer speaks of “prix de revient des pièces” and “Stocks”.',
    ]));

  it.each<[FitBand, string, string]>([
    ['touches', 'Touche au sujet', 'Touches on the subject'],
    ['other', 'Autre sujet', 'Another subject'],
  ])('says so where nothing answers: %s', (band, french, english) =>
    expect(both(fitted(band), [])).toEqual([
      `${french} : son offre ne parle pas de ce qui est demandé.`,
      `${english}: the offer does not speak of what is asked for.`,
    ]),
  );

  it('stays within 160 characters, whatever the labels and phrases', () => {
    const long = quote(
      '*Réorganisation* *complète* *intégrale* *définitive* *irréversible* *spectaculaire*.',
    );
    for (const label of ['Compétence '.repeat(20).trim(), 'X'])
      for (const sentence of both(fitted('can_help', skill), [long, long], label))
        expect(sentence.length).toBeLessThanOrEqual(160);
  });
});
