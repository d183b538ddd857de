import { type Locale, Skill, SkillTheme } from '@alize/contracts';
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

const Themes = z.object({ items: z.array(SkillTheme) });

/** Our own catalogue by theme; it changes with a release. */
export const skillThemesQuery = (locale: Locale) =>
  queryOptions({
    queryKey: ['skill-themes', locale],
    queryFn: async () => (await api.get(Themes, '/skills/themes')).items,
    staleTime: Infinity,
  });
