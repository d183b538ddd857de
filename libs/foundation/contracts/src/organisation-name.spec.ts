import { OrganisationName, PersonName } from '@alize/contracts';

it.each(['3M', 'X', 'é', '42', 'C&A', 'L’', '& Co', 'A'.repeat(255)])('takes the firm %s', (name) =>
  expect(OrganisationName.parse(` ${name} `)).toBe(name),
);
it.each(['', '   ', 'A'.repeat(256)])('takes no firm %j', (name) =>
  expect(OrganisationName.safeParse(name).success).toBe(false),
);
it.each(['Ô', 'de La Tour d’Auvergne', 'O’Neil', 'MARTIN', 'Le Goff-Péron', 'Dupont Durand', 'D’'])(
  'takes the person %s as written',
  (name) => expect(PersonName.parse(name)).toBe(name),
);
