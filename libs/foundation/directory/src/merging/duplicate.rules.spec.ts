import { isLikeFirm, isLikePerson } from './duplicate.rules';

describe('firms of one place that could be one', () => {
  it.each([
    ['Atelier Rochaix', 'ATELIER ROCHAIX SARL'],
    ['S.A.R.L. Atelier Rochaix', 'Atelier Rochaix'],
    ['Atelier Rochaix', 'Atelier Rochaix Mécanique'],
    ['Atelier Rochaix', 'Ateliers Rochaix'],
    ['Atelier Rochaix', 'Atelier Rochaie'],
    ['Rochaix Atelier', 'Atelier Rochaix'],
    ['Fromagerie de l’Épine', 'Fromagerie de l Epine'],
    ['Ets Blanc & Fils', 'Établissements Blanc et Fils'],
    ['La Scierie des Bauges', 'Scierie Bauges'],
  ])('« %s » and « %s »', (one, other) => {
    expect(isLikeFirm(one, other)).toBe(true);
    expect(isLikeFirm(other, one)).toBe(true);
  });

  it.each([
    ['Garage 1', 'Garage 2'],
    ['Boulangerie', 'Boulangerie Martin'],
    ['Boulangerie Martin', 'Boulangerie Durand'],
    ['Menuiserie Blanc', 'Menuiserie Brun'],
    ['SNCF', 'SNCM'],
    ['', 'SARL'],
  ])('« %s » and « %s » are two', (one, other) => expect(isLikeFirm(one, other)).toBe(false));
});

describe('people who could be one', () => {
  const named = (name: string) => {
    const [firstName = '', lastName = ''] = name.split('/');
    return { firstName, lastName };
  };
  it.each([
    ['Claire/Rochaix', 'claire/ROCHAIX'],
    ['Claire/Rochaix', 'Rochaix/Claire'],
    ['Jean-Pierre/Blanc', 'Jean Pierre/Blanc'],
    ['Éloïse/Perrin', 'Eloise/Perrin'],
    ['Claire/Rochaix', 'Claire/Rocheix'],
    ['C./Rochaix', 'Claire/Rochaix'],
  ])('%s and %s', (one, other) => expect(isLikePerson(named(one), named(other))).toBe(true));

  it.each([
    ['Claire/Rochaix', 'Paul/Rochaix'],
    ['Claire/Rochaix', 'Claire/Martin'],
    ['Claire/Rochaix', '/Rochaix'],
    ['Luc/Roy', 'Lou/Roy'],
  ])('%s and %s are two', (one, other) => expect(isLikePerson(named(one), named(other))).toBe(false));
});
