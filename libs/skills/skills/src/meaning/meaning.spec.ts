import { answerOf } from './answer';
import type { Concept } from './concept';
import { inSlices } from './in-slices';
import { Profiles, type SelfDescription } from './profile';
import { questionOf } from './question';
import { SKETCH_DIMENSIONS, Sketches } from './sketches';
import { TermModel } from './term-model';

/** Two names of each thing, as a catalogue has them. */
const NAMES: [fr: string, en: string][] = [
  ['concevoir des machines', 'design machines'],
  ['élaborer des menus', 'design menus'],
  ['conception de machines', 'machine design'],
  ['recruter du personnel', 'recruit staff'],
  ['former du personnel', 'train staff'],
  ['recruter des apprentis', 'recruit apprentices'],
  ['boulangerie', 'bakery'],
  ['ingrédients de boulangerie', 'bakery ingredients'],
  ['comptabilité', 'accounting'],
  ['comptabilité analytique', 'cost accounting'],
  ['poser des briques', 'lay bricks'],
  ['fabriquer des briques', 'make bricks'],
];
const concepts: Concept[] = NAMES.map(([fr, en], index) => ({
  id: String(index),
  labels: [
    { text: fr, language: 'fr', preferred: true },
    { text: en, language: 'en', preferred: true },
  ],
}));

let model: TermModel;
const profileOf = (said: SelfDescription, learned: TermModel) => new Profiles(learned).of(said);
beforeAll(async () => {
  model = await inSlices(TermModel.learn(concepts));
});
const describing = (title: string, text = '', names: string[] = []) => ({
  title,
  text,
  skills: names.map((name) => ({ names: [{ text: name, language: 'fr' as const, preferred: true }] })),
});
const answer = (question: string, ...person: Parameters<typeof describing>) =>
  answerOf(questionOf({ title: question }, model), profileOf(describing(...person), model));
const answerInFrench = (question: string, said: string) =>
  answerOf(questionOf({ title: question }, model, 'fr'), profileOf(describing(said), model));

/** Saying a word twice says it still a little better: what is said once is never quite all. */
const WHOLE = 0.9;

describe('an answer to a question', () => {
  it('is whole when it says the same, in any order and inflection', () => {
    expect(answer('Recrutement du personnel', 'Personnel : recruter')).toBeGreaterThan(WHOLE);
    expect(answer('poser des briques', 'poser des briques')).toBeGreaterThan(WHOLE);
  });

  it.each([
    ['in the other language', 'lay bricks', 'Poser des briques'],
    ['misspelt', 'compatbilité analytique', 'Comptabilité analytique'],
  ])('is found %s', (_, asked, said) => {
    expect(answer(asked, said)).toBeGreaterThan(0.4);
    for (const other of ['Recruter du personnel', 'Élaborer des menus'])
      expect(answer(asked, said)).toBeGreaterThan(1.5 * answer(asked, other));
  });

  it('is found in other words, known through the other language, and in words of one family', () => {
    expect(answerInFrench('élaborer', 'Concevoir')).toBeGreaterThan(0.15);
    expect(answerInFrench('comptable', 'Comptabilité')).toBeGreaterThan(0.3);
    expect(answerInFrench('élaborer', 'Recruter')).toBe(0);
  });

  it('counts a title above a skill, and a skill above a text', () => {
    const [title, skill, text] = [
      answer('comptabilité', 'Comptabilité'),
      answer('comptabilité', 'Une aide', '', ['comptabilité']),
      answer('comptabilité', 'Une aide', 'Je fais de la comptabilité depuis vingt ans.'),
    ];
    expect(title).toBeGreaterThan(skill);
    expect(skill).toBeGreaterThan(text);
    expect(text).toBeGreaterThan(0);
  });

  it('hears the other names of a skill that the title names', () => {
    const skills = [{ names: concepts[10]?.labels ?? [] }];
    const profile = profileOf({ title: 'poser des briques', text: '', skills }, model);
    expect(answerOf(questionOf({ title: 'lay bricks' }, model), profile)).toBeGreaterThan(WHOLE);
  });

  it('does not confuse what is asked with the asking', () => {
    const polite = 'Bonjour, nous cherchons une personne pour nous aider à recruter des apprentis, merci';
    expect(answer(polite, 'Recruter des apprentis')).toBeGreaterThan(
      1.5 * answer(polite, 'Aider une personne'),
    );
  });

  it.each([
    ['', 'Comptabilité'],
    ['à la', 'Comptabilité'],
    ['Soudage', 'Recruter du personnel'],
  ])('to %j is nothing from « %s »', (asked, said) => expect(answer(asked, said)).toBe(0));

  it('lies between 0 and 1 whatever is said', () => {
    const texts = [...NAMES.flat(), 'zzz', '12 000 €', '🙂', 'a/b/c', 'x'.repeat(300), 'mot '.repeat(500)];
    for (const asked of texts)
      for (const said of texts) {
        const value = answer(asked, said, said, [said]);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-6);
      }
  });
});

describe('sketches', () => {
  const cosine = (a: number[], b: number[]) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  const nearest = (asked: string, said: string) => {
    const sketches = new Sketches(model);
    const wanted = sketches.ofQuestion(questionOf({ title: asked }, model));
    return Math.max(...sketches.ofDescription(describing(said)).map((vector) => cosine(vector, wanted)));
  };

  it('are near when words answer each other, in either language, and far when not', () => {
    expect(nearest('recruit staff', 'Recruter du personnel')).toBeGreaterThan(0.5);
    expect(nearest('recruit staff', 'Poser des briques')).toBeLessThan(0.3);
  });

  it('are the same whenever they are made, of unit length, zero for nothing', () => {
    const made = () => new Sketches(model).ofDescription(describing('Comptabilité', 'Vingt ans de briques.'));
    expect(made()).toEqual(made());
    for (const vector of made()) {
      expect(vector).toHaveLength(SKETCH_DIMENSIONS);
      expect(cosine(vector, vector)).toBeCloseTo(1, 5);
    }
    const nothing = new Sketches(model).ofQuestion(questionOf({ title: '' }, model));
    expect(cosine(nothing, nothing)).toBe(0);
  });
});

describe('learning', () => {
  it('tells languages apart, French when in doubt', () => {
    expect(model.languages.language('we need somebody to train our staff')).toBe('en');
    expect(model.languages.language('il nous faut former le personnel')).toBe('fr');
    expect(model.languages.language('')).toBe('fr');
  });

  it('leaves others their turn', async () => {
    let turns = 0;
    // Until others had their turn twice, however busy the machine; given up where they never have it.
    function* long(): Generator<void, string> {
      for (const end = performance.now() + 10_000; turns < 2 && performance.now() < end;) yield;
      return 'done';
    }
    const counting = setInterval(() => (turns += 1), 1);
    expect(await inSlices(long())).toBe('done');
    clearInterval(counting);
    expect(turns).toBeGreaterThan(1);
  });

  it('from nothing still compares words as they are', async () => {
    const empty = await inSlices(TermModel.learn([]));
    const profile = profileOf(describing('Soudage aluminium'), empty);
    const asked = (text: string) => answerOf(questionOf({ title: text }, empty), profile);
    expect(asked('soudage aluminium')).toBeGreaterThan(WHOLE);
    expect(asked('comptabilité')).toBe(0);
  });
});
