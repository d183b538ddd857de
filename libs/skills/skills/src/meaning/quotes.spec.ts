import { OWN_CONCEPTS } from '../catalogue/own-concepts';
import { inSlices } from './in-slices';
import { questionOf } from './question';
import { quotesOf } from './quotes';
import { understand, type Understanding } from './understanding';

let understood: Understanding;
beforeAll(async () => {
  understood = await inSlices(understand(OWN_CONCEPTS));
});

/** Quotes of what an offer says for what a need asks, answering words between stars. */
const quotes = (asked: string, ...texts: string[]) =>
  quotesOf(questionOf({ title: '', text: asked }, understood.terms), texts, understood.terms.languages).map(
    ({ pieces }) => pieces.map(({ text, answers }) => (answers ? `*${text}*` : text)).join(''),
  );

it('quotes the sentence that answers, in its own words', () =>
  expect(
    quotes(
      'Réorganiser la cave d’affinage de notre fromagerie',
      'Vingt ans dans le lait. J’ai déjà réorganisé une cave d’affinage ! J’aime la montagne.',
    ),
  ).toEqual(['J’ai déjà *réorganisé* une *cave* d’*affinage* !']));

it('quotes two sentences at most, as they were written, and only one where the second adds nothing', () => {
  const asked = 'Calculer nos coûts de revient et relancer les factures impayées';
  const text =
    'Je relance les factures impayées. Je chante. Je calcule des coûts de revient. Les coûts, toujours.';
  expect(quotes(asked, text)).toEqual([
    'Je *relance* les *factures* *impayées*.',
    'Je *calcule* des *coûts* de *revient*.',
  ]);
  expect(quotes('Calculer nos coûts de revient', text)).toEqual(['Je *calcule* des *coûts* de *revient*.']);
});

it('takes a line and a title without a full stop for a sentence', () =>
  expect(quotes('Un audit énergétique', 'Audit', 'Je marche\nUn audit énergétique en deux jours')).toEqual([
    'Un *audit* *énergétique* en deux jours',
  ]));

it.each([
  ['suivre, passer, finir, savoir', 'On n’arrive plus à suivre, il faut savoir passer la main à la fin.'],
  ['like, work, look', 'I like to work with people and look at what they know.'],
  ['cherche quelqu’un pour aider l’entreprise', 'Je cherche à aider une entreprise, en personne.'],
])('marks no word of any conversation: %s', (asked, text) => expect(quotes(asked, text)).toEqual([]));

it('marks such a word only beside one that answers', () => {
  const text = 'Il revient souvent au même point, le coût de revient.';
  expect(quotes('Le coût de revient, point par point', text)).toEqual([
    'Il revient souvent au même point, le *coût* de *revient*.',
  ]);
});

it('quotes nothing of an offer that says nothing of it', () =>
  expect(quotes('Refaire la toiture', 'Je tiens des comptes.', '')).toEqual([]));

it('quotes an English offer in English', () =>
  expect(
    quotes('Négocier avec nos fournisseurs', 'I sold skis. I know how to negotiate with suppliers.'),
  ).toEqual([expect.stringContaining('*suppliers*')]));
