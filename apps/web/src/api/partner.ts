import { Convention, LentPeople, OwnAccounts, pageOf } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** What the organisations one speaks for promised, were asked and gave. */
export const ownAccountsQuery = queryOptions({
  queryKey: ['own-accounts'],
  queryFn: async () => (await api.get(OwnAccounts, '/partner-accounts')).items,
});
/** With the promises of one's own organisations. */
export const ownConventionsQuery = queryOptions({
  queryKey: ['conventions', 'own'],
  queryFn: async () => (await api.get(pageOf(Convention), '/conventions', { limit: 100 })).items,
});
export const lentPeopleQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['lent-people', organisationId],
    queryFn: async () => (await api.get(LentPeople, `/organisations/${organisationId}/volunteers`)).items,
  });
