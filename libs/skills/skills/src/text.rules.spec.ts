import { editDistance } from '@alize/platform';
import { fold, type Language, SpellingIndex, stem, tokens } from './text.rules';

const texts = (text: string) => tokens(text).map((token) => token.text);

describe('fold', () => {
  it.each([
    ['Qualité', 'qualite'],
    ['MISE EN ŒUVRE D’UN S.I.', 'mise en oeuvre d un s.i.'],
    ['sous‑traitance', 'sous traitance'],
    ['  deux   espaces\n', 'deux espaces'],
    ['e\u0301nergie', 'energie'],
    ['efﬁcacité', 'efficacite'],
  ])('%j → %j', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('tokens', () => {
  it('keeps the position of each word in the text as written', () => {
    const text = "  L'étude de marché";
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'L',
      'étude',
      'de',
      'marché',
    ]);
    expect(texts(text)).toEqual(['l', 'etude', 'de', 'marche']);
  });

  it.each([
    ['ISO9001:2015', ['iso', '9001', '2015']],
    ['R & D, R&D, R.H.', ['r&d', 'r&d', 'rh']],
    ['C++ et C# et 5S', ['c++', 'et', 'c#', 'et', '5s']],
    ['voir https://qualite.fr/recrutement ou info@export-conseil.fr', ['voir', 'ou']],
    ['notre site menuiserie-blanc.com', ['notre', 'site', 'menuiserie', 'blanc']],
    ['logis\u00ADtique', ['logistique']],
    ['', []],
  ])('%j', (text, words) => expect(texts(text)).toEqual(words));
});

describe('stem', () => {
  const meet = (language: Language, words: string) =>
    new Set(words.split(' ').map((word) => stem(fold(word), language)));

  it.each([
    'certification certifications certifier certifié certifiée',
    'recruter recrutement recrutements recrute recrutons recrutez',
    'achat achats acheter',
    'commercial commerciale commerciaux commerciales',
    'export exports exporter exportation exportations exportons',
    'organisation organiser organisé',
    'financement financer finance',
    'négociation négocier négocie',
    'communication communiquer communique',
    'fabrication fabriquer fabriquons',
    'gestion gérer gérons',
    'production produire',
    'usinage usiner',
    'investissement investissements investir',
    'stratégie stratégies stratégique stratégiques',
    'réseau réseaux',
    'travail travaux',
    'formateur formatrice formateurs',
    'conseil conseiller',
    'définition définir',
    'prospection prospecter',
  ])('French: %s', (words) => expect(meet('fr', words).size).toBe(1));

  it.each([
    'certification certifications certify certified',
    'recruit recruits recruiting recruitment recruited',
    'organisation organization organise organized',
    'export exports exporting',
    'manage management managing',
    'plan planning plans',
    'strategy strategies',
    'process processes',
    'negotiate negotiating negotiation',
  ])('English: %s', (words) => expect(meet('en', words).size).toBe(1));

  it.each([
    ['fr', 'import important'],
    ['fr', 'export expert'],
    ['fr', 'équipe équipement'],
    ['fr', 'usine usinage'],
    ['fr', 'forme formation'],
    ['fr', 'vente vent'],
    ['fr', 'environ environnement'],
    ['fr', 'départ département'],
    ['fr', 'avant avantage'],
    ['fr', 'commune communication'],
    ['fr', 'soudeur soudure'],
    ['fr', 'conception concept'],
    ['en', 'market marketing'],
    ['en', 'account accounting'],
  ] as const)('%s: %s stay apart', (language, words) => expect(meet(language, words).size).toBe(2));

  it('leaves initials and numbers alone', () => {
    for (const word of ['sas', 'gps', 'iso', '9001', '5s', 'r&d']) expect(stem(word, 'fr')).toBe(word);
  });
});

describe('SpellingIndex', () => {
  const index = new SpellingIndex([
    'certification',
    'recrutement',
    'export',
    'vente',
    'paie',
    'stocks',
    'stock',
  ]);

  it.each([
    ['certifcation', 'certification', 1],
    ['certifiaction', 'certification', 1],
    ['certtificaton', 'certification', 2],
    ['recrutment', 'recrutement', 1],
    ['exprot', 'export', 1],
    ['stok', undefined, 0],
    ['pai', undefined, 0],
    ['exptor', undefined, 0],
    ['qualification', undefined, 0],
  ])('%s', (word, near, edits) =>
    expect(index.nearest(word)).toEqual(near === undefined ? [] : [{ word: near, edits }]),
  );

  it('measures swaps as one edit', () => expect(editDistance('recrutement', 'recurtement')).toBe(1));
});
