import { firstSentence } from '@alize/contracts';

describe('the first sentence of a text', () => {
  it.each([
    ['M. Perrin, de la scierie, m’a appelée. Il cherche de l’aide.', 'M. Perrin, de la scierie, m’a appelée'],
    ['Bonjour. On est 12 dans l’atelier. Voilà.', 'On est 12 dans l’atelier'],
    ['Bonjour,\nNous perdons des pièces.', 'Nous perdons des pièces'],
    ['Bonjour Madame, Monsieur, je forme au chiffrage.', 'je forme au chiffrage'],
    ['bjr on est 8 ds la boite! merci', 'on est 8 ds la boite!'],
    ['Bonjourneau Frères cherche un acheteur. Vite.', 'Bonjourneau Frères cherche un acheteur'],
    ['J’ai connu Mme Roux. Puis M. Blanc.', 'J’ai connu Mme Roux'],
    ['Environ 3 t. par jour. Trop.', 'Environ 3 t. par jour'],
    ['Non. Oui. Un vrai début.', 'Non'],
  ])('of %j is %j', (text, sentence) => expect(firstSentence(text)).toBe(sentence));

  it('is long enough to be a title, and never longer than one', () => {
    expect(firstSentence('A. B. C. D. E.')).toBe('A. B. C. D. E');
    expect(firstSentence('mot '.repeat(80)).length).toBeLessThanOrEqual(140);
    expect(firstSentence('')).toBe('');
  });
});
