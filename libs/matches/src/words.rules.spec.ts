import { searchedWords, wordsRelevance as relevanceOf, wordsWanted } from './words.rules';

const wordsRelevance = (need: Parameters<typeof wordsWanted>[0], offered: string) =>
  relevanceOf(wordsWanted(need), offered);

describe('the words of a need', () => {
  it('looks for the telling words, those of the title first', () => {
    const words = searchedWords({
      skills: [],
      title: 'Trouver des clients en Suisse',
      text: 'Nous exportons peu et la douane nous effraie.',
    });
    expect(words.slice(0, 3)).toEqual(['trouver', 'clients', 'suisse']);
    expect(words).toContain('exportons');
    expect(words).not.toContain('nous');
  });

  it('finds the want in the last sentence of a long text', () => {
    const text = `${'La vie de notre petite entreprise familiale au pied des montagnes. '.repeat(40)}Il nous faut de la cybersécurité.`;
    expect(searchedWords({ title: 'Aide', text, skills: [] })).toContain('cybersecurite');
  });

  it('is relevant by shared stems, the title counting for most', () => {
    const need = {
      title: 'Certification qualité',
      text: 'Un client exige des procédures.',
      language: 'fr' as const,
    };
    const near = wordsRelevance(need, 'Certifications et procédures de qualité');
    expect(near).toBeGreaterThan(wordsRelevance(need, 'Des procédures de recrutement'));
    expect(near).toBeLessThanOrEqual(1);
    expect(wordsRelevance(need, 'Soudage')).toBe(0);
    expect(wordsRelevance({ title: 'à la', text: '', language: 'fr' }, 'Soudage')).toBe(0);
  });
});
