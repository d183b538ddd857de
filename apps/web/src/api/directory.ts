import {
  AuditEntry,
  Convention,
  FailedMails,
  type ListAudit,
  type ListPeople,
  Organisation,
  pageOf,
  Person,
  UpdateTerritoryPolicy,
} from '@alize/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from './client';

const nextPage = {
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
};

/** By name, by pages. */
export const peopleQuery = (filter: Pick<ListPeople, 'role' | 'territoryId' | 'organisationId'>) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', filter],
    queryFn: ({ pageParam: cursor }) => api.get(pageOf(Person), '/people', { ...filter, limit: 50, cursor }),
    ...nextPage,
  });
export const readPerson = (id: string) => api.get(Person, `/people/${id}`);
export const personQuery = (id: string) =>
  queryOptions({ queryKey: ['people', id], queryFn: () => readPerson(id) });

export const readOrganisation = (id: string) => api.get(Organisation, `/organisations/${id}`);

export const conventionsQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['conventions', 'of', territoryId],
    queryFn: async () =>
      (await api.get(pageOf(Convention), '/conventions', { territoryId, limit: 100 })).items,
    enabled: territoryId !== '',
  });
export const readConvention = (id: string) => api.get(Convention, `/conventions/${id}`);
export const conventionQuery = (id: string) =>
  queryOptions({ queryKey: ['conventions', id], queryFn: () => readConvention(id) });

/** Newest first, by pages. */
export const auditQuery = (filter: Pick<ListAudit, 'action' | 'personId'>) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam: cursor }) =>
      api.get(pageOf(AuditEntry), '/audit', { ...filter, limit: 50, cursor }),
    ...nextPage,
  });

export const failedMailsQuery = queryOptions({
  queryKey: ['failed-mails'],
  queryFn: async () => (await api.get(FailedMails, '/mails/failed')).items,
});

export const readPolicy = (territoryId: string) =>
  api.get(UpdateTerritoryPolicy, `/territories/${territoryId}/policy`);
export const policyQuery = (territoryId: string) =>
  queryOptions({
    queryKey: ['policy', territoryId],
    queryFn: () => readPolicy(territoryId),
    enabled: territoryId !== '',
    staleTime: 0,
  });
