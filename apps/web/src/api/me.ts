import { Me, type RoleName } from '@alize/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, setSessionKnown } from './client';
import { isProblem } from './problem';

/** Who is signed in; `null` when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    try {
      const me = await api.get(Me, '/me');
      setSessionKnown(true);
      return me;
    } catch (error) {
      if (isProblem(error) && error.status === 401) return null;
      throw error;
    }
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
