import { nameInCase } from './firm-name';
import { activityOf, sectionOf } from './naf';

it.each([
  ['ATELIER ROCHAIX', 'Atelier Rochaix'],
  ['ATELIER DE LA ROCHE', 'Atelier de la Roche'],
  ["L'ATELIER D'EN HAUT", "L'Atelier d'en Haut"],
  ['SARL MENUISERIE BÉZIEUX', 'SARL Menuiserie Bézieux'],
  ['S.A.R.L. DUPONT', 'S.A.R.L. Dupont'],
  ['AIX-LES-BAINS TOURISME', 'Aix-les-Bains Tourisme'],
  ['TRAVAUX PUBLICS DU MONT-BLANC (TPMB)', 'Travaux Publics du Mont-Blanc (TPMB)'],
  ['BTP DES ALPES', 'BTP des Alpes'],
  ['DUPONT & FILS', 'Dupont & Fils'],
  ['BAR DU PORT', 'Bar du Port'],
  ['CLAIRE DURAND-ROCHAIX', 'Claire Durand-Rochaix'],
  ['3M', '3M'],
  ['X', 'X'],
  ['SNCF', 'SNCF'],
  ['C&A FRANCE', 'C&A France'],
  ['Atelier ROCHAIX', 'Atelier ROCHAIX'],
  ['iFixe', 'iFixe'],
])('writes %s as %s', (name, written) => expect(nameInCase(name)).toBe(written));

it.each([
  ['62.01Z', 'NAFRev2', 'J'],
  ['6201Z', 'NAFRev2', 'J'],
  ['62.10Y', 'NAF2025', 'J'],
  ['70.22Z', 'NAFRev2', 'M'],
  ['70.20Y', 'NAF2025', 'M'],
  ['01.11Z', 'NAFRev2', 'A'],
  ['25.62B', 'NAFRev2', 'C'],
  ['45.20A', 'NAFRev2', 'G'],
  ['45.40Z', 'NAFRev2', 'G'],
  ['95.31G', 'NAF2025', 'G'],
  ['95.32Y', 'NAF2025', 'G'],
  ['95.11Z', 'NAFRev2', 'S'],
  ['95.10Y', 'NAF2025', 'S'],
  ['56.11G', 'NAF2025', 'I'],
  ['85.59A', 'NAFRev2', 'P'],
  ['99.00Z', 'NAFRev2', 'U'],
])('reads the activity %s: %s, section %s', (code, version, section) => {
  const activity = activityOf(code);
  expect([activity?.version, sectionOf(activity)]).toEqual([version, section]);
});

it.each([null, undefined, '', '[NON-DIFFUSIBLE]', 'V', '62'])('reads no activity in %j', (code) => {
  expect([activityOf(code), sectionOf(activityOf(code))]).toEqual([null, null]);
});
