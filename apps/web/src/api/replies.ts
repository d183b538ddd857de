import { Replies } from '@alize/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** Answers that came by mail, oldest first: of a match, of a need, or those nobody could place. */
export const repliesQuery = (of: { matchId: string } | { needId: string } | { unplaced: true }) =>
  queryOptions({
    queryKey: ['replies', of],
    queryFn: async () => (await api.get(Replies, '/replies', of)).items,
  });
