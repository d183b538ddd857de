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

it.each([
  ['Je suis au bout, il faut faire le tour de la question et passer un moment à la fin.', 'fr'],
  ['Il y a trop de papier ici, on garde la tête haute, les gars tournent, je fais tout.', 'fr'],
  ['I like to know what is going on, the lads work well and we get things done.', 'en'],
] as const)('suggests nothing for words of any conversation: %s', (text, language) =>
  expect(codes(text, language)).toEqual([]),
);

it('quotes words of one clause, some of which tell what is asked', () => {
  const texts = [
    'On jette des sachets d’un côté et on rate des commandes de l’autre, parce qu’il manque la farine, ou les étuis.',
    'Le dégraissage, la tempé, le fournisseur, on a tout changé : les pièces rouillent, et le client, lui, attend.',
    'Le compte est dans le rouge, les clients paient à 60 jours, la banque, elle, veut un papier mois par mois.',
    'Mes gars ont mal au dos, au laminoir, on porte des sacs, et l’inspection, elle, nous attend.',
  ];
  const quotes = texts.flatMap((text) => five(text).map(({ heard }) => text.slice(heard.start, heard.end)));
  expect(quotes.length).toBeGreaterThan(4);
  for (const quote of quotes) expect(quote).toMatch(/^[^,;:.!?]{4,}$/);
});

it('suggests less beside a skill that is clear', () => {
  const text = 'Nous voulons obtenir la certification ISO 9001, un client la demande.';
  const [first, ...others] = five(text);
  expect(first?.skillId).toBe('quality/iso-9001');
  for (const { score } of others) expect(score).toBeGreaterThan(first!.score / 3);
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
