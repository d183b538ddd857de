import { ProgrammeFigures, TerritoryMap, YearFigures } from '@alize/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, apiPath } from './client';

/** `year`: empty for the year of today. */
export const yearFiguresQuery = (territoryId: string, year: string) =>
  queryOptions({
    queryKey: ['year-figures', territoryId, year],
    queryFn: () => api.get(YearFigures, `/territories/${territoryId}/year-figures`, year ? { year } : {}),
    enabled: territoryId !== '',
    placeholderData: keepPreviousData,
  });

export const yearFiguresFile = (territoryId: string, year: number): string =>
  apiPath(`/territories/${territoryId}/year-figures.xlsx`, { year: String(year) });

/** Every territory, for administrators. */
export const programmeFiguresQuery = queryOptions({
  queryKey: ['programme-figures'],
  queryFn: () => api.get(ProgrammeFigures, '/programme-figures'),
});

export const territoryMapQuery = (territoryId: string, year: number) =>
  queryOptions({
    queryKey: ['territory-map', territoryId, year],
    queryFn: () => api.get(TerritoryMap, `/territories/${territoryId}/map`, { year: String(year) }),
    placeholderData: keepPreviousData,
  });
