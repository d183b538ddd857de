import { OWN_CONCEPTS } from './catalogue/own-concepts';
import { inSlices } from './meaning/in-slices';
import { understand } from './meaning/understanding';
import { SkillSuggester } from './suggest.rules';

let suggester: SkillSuggester;
beforeAll(async () => {
  const { terms } = await inSlices(understand(OWN_CONCEPTS));
  suggester = new SkillSuggester(OWN_CONCEPTS, terms);
});

const five = (text: string, language: 'fr' | 'en' = 'fr', exclude: string[] = []) =>
  suggester.suggest(text, { limit: 5, language, exclude: new Set(exclude) });
const codes = (...asked: Parameters<typeof five>) => five(...asked).map(({ skillId }) => skillId);

const SMALL_TALK = 'Nous travaillons en famille depuis longtemps et le village nous connaît bien. ';

it('suggests what is asked in one sentence of a long text', () => {
  const text = `${SMALL_TALK.repeat(12)}La machine tombe en panne toutes les semaines. ${SMALL_TALK.repeat(12)}`;
  expect(codes(text)).toContain('production/maintenance');
});

it('says which words speak for a skill', () => {
  const text = 'Depuis mars, mes clients sont de mauvais payeurs.';
  const [first] = five(text);
  expect(first?.skillId).toBe('finance/debt-collection');
  expect(text.slice(first?.heard?.start, first?.heard?.end)).toBe('mauvais payeurs');
});

it('takes an English word in a French text', () =>
  expect(codes('On voudrait mettre du lean dans l’atelier')).toContain('production/lean-manufacturing'));

it('suggests in English', () =>
  expect(codes('Our customers are late payers and we are short of cash', 'en')).toEqual(
    expect.arrayContaining(['finance/debt-collection', 'finance/cash-flow']),
  ));

it('leaves out what is chosen or refused, and then suggests the next', () => {
  const text = 'Nous voulons recruter deux soudeurs et former les salariés';
  const [first = ''] = codes(text);
  expect(codes(text, 'fr', [first])).not.toContain(first);
  expect(codes(text, 'fr', [first]).length).toBeGreaterThan(0);
});

it.each(['', ' ', '…', 'Bonjour, merci de me rappeler demain matin.', 'zzz qqq'])(
  'suggests nothing for %j',
  (text) => expect(codes(text)).toEqual([]),
);

it('answers the same twice, at most five', () => {
  const text = 'recruter, exporter, vendre, acheter, produire, former, livrer, stocker';
  expect(five(text)).toHaveLength(5);
  expect(five(text)).toEqual(five(text));
});
