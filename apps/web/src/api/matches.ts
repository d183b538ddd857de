import { ListMatches, Match, MatchQuestion, pageOf } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from './client';

/** Matches one may read, newest first. */
export const matchesQuery = (filter: Partial<z.output<typeof ListMatches>> = {}) =>
  queryOptions({
    queryKey: ['matches', filter],
    queryFn: () => api.get(pageOf(Match), '/matches', { limit: 100, ...filter }),
  });

export const matchQuery = (id: string) =>
  queryOptions({ queryKey: ['matches', 'one', id], queryFn: () => api.get(Match, `/matches/${id}`) });

/** What to know before a yes. */
export const matchQuestionQuery = (id: string) =>
  queryOptions({
    queryKey: ['matches', 'question', id],
    queryFn: () => api.get(MatchQuestion, `/matches/${id}/question`),
  });
