import { mentioned } from './mention.rules';

const TEAM = [
  { id: 'fanny', firstName: 'Fanny', lastName: 'Blanc-Tailleur' },
  { id: 'ines', firstName: 'Inès', lastName: 'Morel' },
  { id: 'paul', firstName: 'Paul', lastName: 'Roux' },
  { id: 'other-paul', firstName: 'Paul', lastName: 'Blanc' },
];

it.each([
  ['@Fanny, tu peux le rappeler ?', ['fanny']],
  ['Vu avec lui. @ines @FANNY', ['ines', 'fanny']],
  ['(@Inès Morel)', ['ines']],
  ['@Fanny Blanc-Tailleur : merci', ['fanny']],
  ['@Paul Blanc et @Paul Roux', ['other-paul', 'paul']],
  ['@Paul, lequel ?', []],
  ['@Fannyette', []],
  ['fanny@alize.test', []],
  ['@ Fanny', []],
  ['@Fanny @Fanny', ['fanny']],
])('« %s » names %j', (text, ids) => expect(mentioned(text, TEAM)).toEqual(ids));
