import { isSingular, withDe, withQue } from './agreement';

it.each([
  ['Alpélec', 'd’Alpélec', 'qu’Alpélec'],
  ['Claire Martin', 'de Claire Martin', 'que Claire Martin'],
  ['Inès Ferreira', 'd’Inès Ferreira', 'qu’Inès Ferreira'],
  ['Élodie', 'd’Élodie', 'qu’Élodie'],
  ['Œuvre commune', 'd’Œuvre commune', 'qu’Œuvre commune'],
  ['Hélène Roux', 'd’Hélène Roux', 'qu’Hélène Roux'],
  ['Hôtel des Alpes', 'd’Hôtel des Alpes', 'qu’Hôtel des Alpes'],
  ['Harmonie Mutuelle', 'd’Harmonie Mutuelle', 'qu’Harmonie Mutuelle'],
  ['Hubert', 'd’Hubert', 'qu’Hubert'],
  ['Haute-Savoie Habitat', 'de Haute-Savoie Habitat', 'que Haute-Savoie Habitat'],
  ['Honda', 'de Honda', 'que Honda'],
  ['Huit Montagnes', 'de Huit Montagnes', 'que Huit Montagnes'],
  ['Huîtres du Léman', 'd’Huîtres du Léman', 'qu’Huîtres du Léman'],
  ['Yaourts Durand', 'de Yaourts Durand', 'que Yaourts Durand'],
  ['Yves', 'd’Yves', 'qu’Yves'],
  ['Yann', 'de Yann', 'que Yann'],
  ['Onze Sommets', 'de Onze Sommets', 'que Onze Sommets'],
  ['3M', 'de 3M', 'que 3M'],
  ['Wattway', 'de Wattway', 'que Wattway'],
])('says « de » and « que » before %s', (name, de, que) => {
  expect(withDe(name)).toBe(de);
  expect(withQue(name)).toBe(que);
});

it('takes the singular below two in French, for one alone in English', () => {
  expect([0, 0.9, 1, 1.9, 2].map((count) => isSingular(count, 'fr'))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  expect([0, 0.9, 1, 1.9, 2].map((count) => isSingular(count, 'en'))).toEqual([
    false,
    false,
    true,
    false,
    false,
  ]);
});
