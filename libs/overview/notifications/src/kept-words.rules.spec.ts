import { keptWords } from './kept-words.rules';

describe('the words of a mail that are kept', () => {
  it('hold no link that acts for whoever opens it, and the others as they were', () =>
    expect(
      keptWords(
        'Je réponds : https://alize.test/answer?lang=fr&token=abc.DEF-1\nVoir https://alize.test/t/savoie.',
        '(lien personnel)',
      ),
    ).toBe('Je réponds : (lien personnel)\nVoir https://alize.test/t/savoie.'));

  it('end where they are longer than any mail of ours', () =>
    expect(keptWords('a'.repeat(30_000), '')).toHaveLength(20_001));
});
