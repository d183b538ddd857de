import { CurrentSession, type Me, OwnGivenDays, type RoleName } from '@alize/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, apiPath, setSessionKnown } from './client';

/** Who is signed in; `null` when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    const { me } = await api.get(CurrentSession, '/session');
    setSessionKnown(me !== null);
    return me;
  },
  staleTime: 60_000,
});

export const useMe = (): Me | null | undefined => useQuery(meQuery).data;

export const hasRole = (me: Me | null | undefined, ...roles: RoleName[]): boolean =>
  me?.roles.some(({ role }) => roles.includes(role)) ?? false;
export const hasPermission = (me: Me | null | undefined, permission: string): boolean =>
  me?.permissions.includes(permission) ?? false;
/** Territories the person animates; `null` means all of them. */
export function territoriesRun(me: Me): string[] | null {
  if (hasRole(me, 'administrator')) return null;
  return me.roles.flatMap(({ role, territoryId }) =>
    role === 'animator' && territoryId ? [territoryId] : [],
  );
}
export function runsTerritory(me: Me, territoryId: string): boolean {
  const run = territoriesRun(me);
  return run === null || run.includes(territoryId);
}

/** What one noted in a year, and the paper that says so. */
export const ownGivenDaysQuery = (year: number) =>
  queryOptions({
    queryKey: ['own-given-days', year],
    queryFn: () => api.get(OwnGivenDays, '/me/given-days', { year }),
  });
export const ownGivenDaysFile = (year: number): string => apiPath('/me/given-days.pdf', { year: `${year}` });
