import { otherDoors } from './other-doors';
import { TerritoryProfile } from './territory-profile.contract';

it('sends firms to the national services, and to the chambers that a territory names', () => {
  expect(otherDoors({}, 'fr').map(({ label }) => label)).toEqual([
    'conseillers-entreprises.service-public.gouv.fr',
    'cci.fr',
    'artisanat.fr',
  ]);
  const { elsewhere } = TerritoryProfile.parse({
    elsewhere: { commerce: 'https://www.savoie.cci.test/aide' },
  });
  expect(otherDoors(elsewhere, 'en')[1]).toMatchObject({
    label: 'savoie.cci.test',
    url: 'https://www.savoie.cci.test/aide',
  });
});

it.each(['http://cci.test', 'javascript:alert(1)', 'cci', 'https://a b'])(
  'takes no address like %s',
  (commerce) => expect(TerritoryProfile.safeParse({ elsewhere: { commerce } }).success).toBe(false),
);
