import { type Locale, Skill } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from './client';

const Found = z.object({ items: z.array(Skill) });

/** Skills of the catalogue, by a word of theirs or from the beginning; labels in the reader's language. */
export const skillsQuery = (q: string, limit: number, locale: Locale) =>
  queryOptions({
    queryKey: ['skills', q, limit, locale],
    queryFn: async () => (await api.get(Found, '/skills', { q, limit })).items,
    placeholderData: (before) => before,
  });
