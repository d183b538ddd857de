import { type LetterAbout, LetterDrafts } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** Whom one may write to about a match or a need, and letters to begin from. */
export const letterDraftsQuery = (about: LetterAbout) =>
  queryOptions({
    queryKey: ['letters', about],
    queryFn: () => api.get(LetterDrafts, '/letters/drafts', about),
    // What is awaited changes with every answer; what she writes must not change under her hands.
    gcTime: 0,
    staleTime: Infinity,
  });
