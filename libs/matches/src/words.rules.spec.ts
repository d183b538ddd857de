import { CATALOGUE, inSlices, profileOf, understand, type Understanding } from '@alize/skills';
import { needQuestions, wordsRelevance } from './words.rules';

let understanding: Understanding;
beforeAll(async () => {
  const concepts = CATALOGUE.flatMap(({ skills }) =>
    skills.map(({ code, fr, en, synonymsFr, synonymsEn }) => ({
      id: code,
      labels: [
        { text: fr, language: 'fr' as const, preferred: true },
        { text: en, language: 'en' as const, preferred: true },
        ...synonymsFr.map((text) => ({ text, language: 'fr' as const, preferred: false })),
        ...synonymsEn.map((text) => ({ text, language: 'en' as const, preferred: false })),
      ],
    })),
  );
  understanding = await inSlices(understand(concepts));
});

const offered = (title: string, text = '') => profileOf({ title, text, skills: [] }, understanding.terms);
const relevance = (title: string, text: string, ...offer: Parameters<typeof offered>) =>
  wordsRelevance(needQuestions({ title, text, language: 'fr' }, understanding), offered(...offer));

describe('the words of a need', () => {
  it('are answered by their like, those of the title first', () => {
    const need = ['Certification qualité', 'Un client exige des procédures écrites.'] as const;
    const near = relevance(...need, 'Qualité et certification ISO 9001');
    expect(near).toBeGreaterThan(relevance(...need, 'Rédaction de procédures'));
    expect(relevance(...need, 'Rédaction de procédures')).toBeGreaterThan(relevance(...need, 'Soudage'));
    expect(near).toBeLessThanOrEqual(1);
  });

  it('are heard in the last sentence of a long text', () => {
    const text = `${'La vie de notre petite entreprise familiale au pied des montagnes. '.repeat(40)}Il nous faut de la cybersécurité.`;
    const wanted = relevance('Aide', text, 'Cybersécurité des petites entreprises');
    expect(wanted).toBeGreaterThan(2 * relevance('Aide', text, 'Comptabilité et gestion'));
  });

  it('are answered in the other language', () => {
    const need = ['Recruter trois soudeurs', 'Nous n’arrivons pas à recruter.'] as const;
    expect(relevance(...need, 'Recruitment and hiring')).toBeGreaterThan(
      relevance(...need, 'Digital marketing'),
    );
  });

  it('that say nothing are answered by nobody', () => expect(relevance('à la', '', 'Soudage')).toBe(0));
});
