import { CommuneNames } from './commune-names';

const names = new CommuneNames();
const territory = new Set(['73065', '73008', '73248', '73054', '73010', '73179', '73236']);
const first = (q: string, near?: ReadonlySet<string>) => names.find(q, { limit: 10, near })[0];
const codes = (q: string) => names.find(q, { limit: 50 }).map(({ code }) => code);

it.each([
  ...([
    ['73000', '73065'],
    ['73 000', '73065'],
    ['69003', '69123'],
    ['75015', '75056'],
    ['13008', '13055'],
  ] as const),
  ...([
    ['97419', '97408'],
    ['20000', '2A004'],
    ['20090', '2A004'],
    ['74600', '74010'],
    ['73065', '73065'],
  ] as const),
  ...([
    ['2a004', '2A004'],
    ['69383', '69123'],
    ['74268', '74010'],
    ['73011 CEDEX', '73065'],
  ] as const),
  ...([
    ['St Jean de Maurienne', '73248'],
    ['st jean de maurienne', '73248'],
    ['ST-JEAN-DE-MAURIENNE', '73248'],
  ] as const),
  ...([
    ['st. jean de maurienne', '73248'],
    ['saint jean maurienne', '73248'],
    ['stjean de maurienne', '73248'],
  ] as const),
  ...([
    ['Bourg-St-Maurice', '73054'],
    ['bourg st maurice', '73054'],
    ['bourg saint-maurice', '73054'],
  ] as const),
  ...([
    ['Stes Maries de la Mer', '13096'],
    ['Ste Foy Tarentaise', '73232'],
    ['N.D. de Bellecombe', '73186'],
  ] as const),
  ...([
    ['Notre Dame de Bellecombe', '73186'],
    ['Villeneuve s/ Lot', '47323'],
    ['L’Isle d’Abeau', '38193'],
  ] as const),
  ...([
    ['lisle d abeau', '38193'],
    ['Aix  les  Bains', '73008'],
    ['Aix–les–Bains', '73008'],
    ['aixlesbains', '73008'],
  ] as const),
  ...([
    ['Aix-les-Bains\u200B', '73008'],
    ['Aix\u00A0les\u00A0Bains', '73008'],
    ['Aix les bains.', '73008'],
  ] as const),
  ...([
    ['Seynod', '74010'],
    ['Annecy-le-Vieux', '74010'],
    ['annecy le vieux', '74010'],
    ['Bourgoin', '38053'],
  ] as const),
  ...([
    ['Cran-Gevrier', '74010'],
    ['Notre-Dame-de-Briançon', '73187'],
  ] as const),
  ...([
    ['CHAMBERY CEDEX', '73065'],
    ['Chambéry cedex 9', '73065'],
    ['73011 Chambéry Cedex', '73065'],
  ] as const),
  ...([
    ['LYON 3', '69123'],
    ['lyon 3e', '69123'],
    ['Lyon 3ème', '69123'],
    ['Lyon IIIe arrondissement', '69123'],
  ] as const),
  ...([
    ['LYON 3EME', '69123'],
    ['Lyon 03', '69123'],
    ['Marseille 8e arrondissement', '13055'],
    ['PARIS 15', '75056'],
  ] as const),
  ...([
    ['Paris XVe', '75056'],
    ['Paris 1er', '75056'],
    ['Paris 12e Arrondissement', '75056'],
    ['Lyon cedex 03', '69123'],
  ] as const),
  ...([
    ['Chambéry (73)', '73065'],
    ['Chambéry 73', '73065'],
    ['Chambéry 73000', '73065'],
    ['73000 Chambéry', '73065'],
  ] as const),
  ...([
    ['Chambéry (Savoie)', '73065'],
    ['Chambéry, Savoie', '73065'],
    ['chambery savoie', '73065'],
  ] as const),
  ...([
    ['Annecy Haute Savoie', '74010'],
    ['Chambéry, France', '73065'],
    ['Chambéry - 73', '73065'],
  ] as const),
  ...([
    ['Saint-Pierre 974', '97416'],
    ['Saint-Pierre La Réunion', '97416'],
    ['Saint-Denis (Réunion)', '97411'],
  ] as const),
  ...([
    ['Saint-Denis 97400', '97411'],
    ['Saint-Denis 93', '93066'],
    ['Ajaccio 2A', '2A004'],
  ] as const),
  ...([
    ['Villeneuve-sur-Lot', '47323'],
    ['Châlons-en-Champagne', '51108'],
    ['Bourg-en-Bresse Ain', '01053'],
  ] as const),
  ...([
    ['La Motte Servolex', '73179'],
    ['Motte-Servolex', '73179'],
    ['CHATELARD 73', '73081'],
  ] as const),
  ...([
    ['Chamberi', '73065'],
    ['Chanbéry', '73065'],
    ['Albertvile', '73011'],
  ] as const),
  ...([
    ['Anecy', '74010'],
    ['Grenobel', '38185'],
    ['st jean de morienne', '73248'],
    ['Aix les Bain', '73008'],
  ] as const),
])('finds for « %s » first %s', (typed, code) => {
  expect(first(typed)?.code).toBe(code);
});

it('finds what a postcode serves, the largest first', () => {
  expect(codes('73100')).toContain('73008');
  expect(codes('73100')[0]).toBe('73008');
  expect(codes('73000')).toEqual(expect.arrayContaining(['73065', '73029', '73031']));
});

it('names the commune of today under the name of yesterday', () => {
  expect(first('Seynod')).toEqual({
    ...{ code: '74010', departementName: 'Haute-Savoie', formerName: 'Seynod', exact: true },
  });
  expect(first('Annecy')).toMatchObject({ code: '74010', formerName: null, exact: true });
});

it('puts the communes of the territory first', () => {
  expect(first('saint', territory)?.code).toBe('73248');
  expect(first('bourg', territory)?.code).toBe('73054');
  expect(first('b', territory)?.code).toBe('73054');
  expect(first('saint jean', territory)?.code).toBe('73248');
});

it('is sure of one commune alone: by its whole name, a postcode of its own or a département beside', () => {
  const sure = (q: string, near?: ReadonlySet<string>) =>
    names.find(q, { limit: 50, near }).flatMap(({ code, exact }) => (exact ? [code] : []));
  expect(sure('chambery')).toEqual(['73065']);
  expect(sure('st jean de maurienne')).toEqual(['73248']);
  expect(sure('73700')).toEqual([]);
  expect(sure('97419')).toEqual(['97408']);
  expect(sure('LYON 3')).toEqual(['69123']);
  expect(sure('Chamb')).toEqual([]);
  expect(sure('Chanbéry')).toEqual([]);
  expect(sure('Saint-Pierre')).toEqual([]);
  expect(sure('Saint-Pierre 974')).toEqual(['97416']);
  expect(sure('Le Bourget-du-Lac')).toEqual(['73051']);
});

it('finds nothing for what is no place', () => {
  for (const typed of ['%', '-', '', '   ', 'zzzzzzzz', '()', '99999'])
    expect(names.find(typed, { limit: 10 })).toEqual([]);
});

it.each([
  ...([
    ['69383', '69123'],
    ['13208', '13055'],
    ['75101', '75056'],
    ['74268', '74010'],
    ['74011', '74010'],
  ] as const),
  ...([
    ['73046', '73187'],
    ['38196', '38053'],
    ['73065', '73065'],
    ['99999', '99999'],
    ['2A004', '2A004'],
  ] as const),
])('knows today’s commune of the code %s: %s', (code, today) => expect(names.today(code)).toBe(today));
