import { Convention, GivenDays, LentPeople, OwnAccounts, pageOf } from '@alize/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, apiPath } from './client';

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

export const givenDaysQuery = (organisationId: string, year: string) =>
  queryOptions({
    queryKey: ['given-days', organisationId, year],
    queryFn: () => api.get(GivenDays, `/organisations/${organisationId}/given-days`, { year }),
    placeholderData: keepPreviousData,
  });
export const givenDaysFile = (organisationId: string, year: string): string =>
  apiPath(`/organisations/${organisationId}/given-days.pdf`, { year });
