import { inSlices } from './in-slices';
import { OWN_CONCEPTS } from '../catalogue/own-concepts';
import { answerOf } from './answer';
import { questionOf } from './question';
import { understand, type Understanding } from './understanding';

let understanding: Understanding;
/** The catalogue is learned in a second by itself, and in several on a machine that is shared. */
const LEARNING_MS = 60_000;
beforeAll(async () => {
  understanding = await inSlices(understand(OWN_CONCEPTS));
}, LEARNING_MS);

const offered = (title: string, text = '') => understanding.profiles.of({ title, text, skills: [] });
const relevance = (title: string, text: string, ...offer: Parameters<typeof offered>) =>
  answerOf(questionOf({ title, text }, understanding.terms, 'fr'), offered(...offer));

describe('a need, read with our own catalogue,', () => {
  it('is answered by its like, the title counting for most', () => {
    const need = ['Certification qualité', 'Un client exige des procédures écrites.'] as const;
    const near = relevance(...need, 'Qualité et certification ISO 9001');
    expect(near).toBeGreaterThan(relevance(...need, 'Rédaction de procédures'));
    expect(relevance(...need, 'Rédaction de procédures')).toBeGreaterThan(relevance(...need, 'Soudage'));
    expect(near).toBeLessThanOrEqual(1);
  });

  it('is heard in the last sentence of a long text', () => {
    const text = `${'La vie de notre petite entreprise familiale au pied des montagnes. '.repeat(40)}Il nous faut de la cybersécurité.`;
    const wanted = relevance('Aide', text, 'Cybersécurité des petites entreprises');
    expect(wanted).toBeGreaterThan(2 * relevance('Aide', text, 'Comptabilité et gestion'));
  });

  it('is answered in the other language', () => {
    const need = ['Recruter trois soudeurs', 'Nous n’arrivons pas à recruter.'] as const;
    expect(relevance(...need, 'Recruitment and hiring')).toBeGreaterThan(
      relevance(...need, 'Digital marketing'),
    );
  });

  it('that says nothing is answered by nobody', () => expect(relevance('à la', '', 'Soudage')).toBe(0));
});
