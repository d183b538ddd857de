import { LentPeople, OwnAccounts } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** What the organisations one speaks for promised, were asked and gave. */
export const ownAccountsQuery = queryOptions({
  queryKey: ['own-accounts'],
  queryFn: async () => (await api.get(OwnAccounts, '/partner-accounts')).items,
});
export const lentPeopleQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['lent-people', organisationId],
    queryFn: async () => (await api.get(LentPeople, `/organisations/${organisationId}/volunteers`)).items,
  });
